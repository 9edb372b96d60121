// What happens inside the hospital: lists, beds, stays, A & E, outcomes.
import { Rule } from '../../../assembly/layout.ts';
import { group, JUDGEMENT, type Parameter } from './parameter.ts';

const care = group('care');

export const CARE: readonly Parameter[] = [
  care(Rule.WaitFeedback, 'per week', [0.012, 0, 0.2], 'live', {
    label: 'Referrals deterred by waits',
    source: JUDGEMENT,
    description: 'Referrals are multiplied by exp(−this × weeks above the threshold).',
  }),
  care(Rule.WaitFeedbackFrom, 'weeks', [8, 0, 104], 'live', {
    label: 'Threshold of that deterrence',
    source: JUDGEMENT,
    description: 'Mean wait above which referrals begin to fall.',
  }),
  care(Rule.LeaveListRate, 'per week', [0.004, 0, 0.2], 'live', {
    label: 'Leaving the list',
    source: JUDGEMENT,
    description: 'Share of those waiting who each week recover, move away or go elsewhere.',
  }),
  care(Rule.OpeningClinicWait, 'weeks', [4.5, 0, 52], 'start', {
    label: 'Wait for the clinic on the first day',
    source: 'DH referral-to-treatment medians: about 4 weeks not admitted (from memory)',
    description: 'Mean wait for a first appointment that the opening lists are drawn for.',
  }),
  care(Rule.OpeningTreatmentWait, 'weeks', [7, 0, 52], 'start', {
    label: 'Wait for treatment on the first day',
    source: 'DH referral-to-treatment medians: about 8 weeks from referral, admitted (from memory)',
    description: 'Mean wait from the decision to treat until admission on the opening lists.',
  }),
  care(Rule.OpeningWaitSpread, 'log sd', [0.35, 0, 2], 'start', {
    label: 'Spread of opening waits',
    source: 'judgement: nine in ten within 18 weeks at a median of 8 (DH standard of 2008)',
    description: 'How much opening waits differ between hospitals and specialties.',
  }),
  care(Rule.ClinicNotice, 'days', [5, 0, 60], 'live', {
    label: 'Notice of an appointment',
    source: 'judgement: the letter has to come and go; two weeks are allowed for suspected cancer',
    description: 'Days from a referral to the earliest first appointment.',
  }),
  care(Rule.LengthOfStayFactor, 'factor', [1, 0.2, 4], 'live', {
    label: 'Length of stay',
    source: 'HES: mean overnight stay 5.7 days in 2008-09, 5.3 in 2011-12 (from memory)',
    description: 'Multiplies every stay.',
  }),
  care(Rule.LengthOfStayTrend, 'a year', [-0.012, -0.1, 0.1], 'live', {
    label: 'Change of length of stay',
    source: 'judgement after HES: 5.7 to 5.3 days in three years, slowed',
    description: 'Stays grow by this share each year (fall if negative).',
  }),
  care(Rule.CrowdingStay, 'share', [0.1, 0, 1], 'live', {
    label: 'Stay in a crowded hospital',
    source: JUDGEMENT,
    description: 'How much longer stays are when every bed is taken.',
  }),
  care(Rule.ElectiveReserve, 'share of beds', [0.02, 0, 0.5], 'live', {
    label: 'Beds kept for emergencies',
    source: JUDGEMENT,
    description: 'Share of a ward’s beds that planned patients may not take.',
  }),
  care(Rule.ReadmissionEmergency, 'share', [0.11, 0, 0.5], 'live', {
    label: 'Readmitted after an emergency',
    source: 'HES: emergency readmission within 30 days, about 11 % (from memory)',
    description: 'Share of emergency patients who come back as an emergency within a month.',
  }),
  care(Rule.ReadmissionPlanned, 'share', [0.035, 0, 0.5], 'live', {
    label: 'Readmitted after planned care',
    source: 'HES: emergency readmission within 30 days (from memory)',
    description: 'Share of planned inpatients who come back as an emergency within a month.',
  }),
  care(Rule.DeathFactor, 'factor', [1, 0, 5], 'live', {
    label: 'Deaths in hospital',
    source: 'HES death rates by age (from memory)',
    description: 'Multiplies the chance of dying of every pathway and age.',
  }),
  care(Rule.DeathPerKm, 'per km', [0.0003, 0, 0.001], 'live', {
    label: 'Deaths by distance',
    source: 'judgement between Nicholl et al. 2007 (0.001) and Knowles et al. 2019 (none found)',
    description: 'Added chance of dying per kilometre travelled, life-threatening emergencies only.',
  }),
  care(Rule.DeathPerQuality, 'share per SD', [-0.05, -0.5, 0.5], 'live', {
    label: 'Deaths by quality',
    source: JUDGEMENT,
    description: 'Change of the chance of dying for one standard deviation of quality.',
  }),
  care(Rule.EmergencySlack, 'share', [0.12, 0, 1], 'live', {
    label: 'Slack in A & E',
    source: JUDGEMENT,
    description: 'A & E staff beyond the expected attendances, on the first day and when boards plan.',
  }),
  care(Rule.BreachBase, 'share', [0.015, 0, 1], 'live', {
    label: 'Over four hours, quiet day',
    source: 'judgement after 96-98 % within four hours in 2008-12 (DH, from memory)',
    description: 'Share of attendances that take over four hours when nothing presses.',
  }),
  care(Rule.BreachLoad, 'share', [0.3, 0, 5], 'live', {
    label: 'Over four hours by load',
    source: JUDGEMENT,
    description: 'Added share when attendances exceed what the staff can see, per unit of excess.',
  }),
  care(Rule.BreachExitBlock, 'share', [0.5, 0, 1], 'live', {
    label: 'Over four hours by exit block',
    source: JUDGEMENT,
    description: 'Added share for patients who wait for a bed that is not free.',
  }),
  care(Rule.ClinicSlack, 'share', [0, -0.5, 1], 'start', {
    label: 'Slack in clinics',
    source: JUDGEMENT,
    description: 'Clinic appointments on the first day beyond the expected need.',
  }),
  care(Rule.TheatreSlack, 'share', [0, -0.5, 1], 'start', {
    label: 'Slack in theatres',
    source: JUDGEMENT,
    description: 'Theatre slots on the first day beyond the expected need.',
  }),
  care(Rule.CapacityResponse, 'a year', [0.2, 0, 2], 'live', {
    label: 'Capacity follows use',
    source: JUDGEMENT,
    description: 'Share of the gap between capacity and need that boards close in a year.',
  }),
  care(Rule.BacklogResponse, 'a year per week', [0.04, 0, 1], 'live', {
    label: 'Extra work on a backlog',
    source: JUDGEMENT,
    description:
      'Extra growth of clinic and theatre slots a year for each week that the mean wait stands above its target.',
  }),
];
