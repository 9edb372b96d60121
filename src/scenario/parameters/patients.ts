// How many people come, and how that grows.
import { Rule } from '../../../assembly/layout.ts';
import { group, JUDGEMENT, type Parameter } from './parameter.ts';

const patients = group('patients');

export const PATIENTS: readonly Parameter[] = [
  patients(Rule.AttendancesPerYear, 'a year', [19.5e6, 0, 60e6], 'start', {
    label: 'A & E attendances',
    source: 'A & E of all types: 23.8 m in 2017-18, 22 % more than in 2008-09 (NIHR, closing five EDs)',
    description:
      'Attendances that England’s 51.8 m people of 2008 make in a year; spread by age, need and season.',
  }),
  patients(Rule.AttendanceAdmittedShare, 'share', [0.205, 0, 0.6], 'live', {
    label: 'Attendances admitted',
    source: 'derived: HES A & E 2010-12, 21-22 % admitted, less those who come back within a month',
    description: 'Share of attendances that end in an emergency admission, at the mean age.',
  }),
  patients(Rule.DirectEmergenciesPerYear, 'a year', [0.5e6, 0, 6e6], 'start', {
    label: 'Emergencies admitted directly',
    source:
      'derived: 5.1-5.2 m emergency admissions (HES 2010-12) less those through A & E and those who come back',
    description: 'Emergency admissions on a GP’s or clinic’s call, not through A & E, for 51.8 m people.',
  }),
  patients(Rule.FirstOutpatientsPerYear, 'a year', [19e6, 0, 60e6], 'start', {
    label: 'Referrals for planned care',
    source: 'derived: 70-75 m outpatients attended a year (HES 2010-13), one first to three follow-ups',
    description:
      'Referrals that 51.8 m people would make in a year at the usual wait; a few are deterred or leave the list.',
  }),
  patients(Rule.BirthsPerYear, 'a year', [0.67e6, 0, 2e6], 'start', {
    label: 'Births',
    source: 'ONS births in England 2008 (from memory)',
    description: 'Deliveries in hospital for 51.8 m people, spread over women of child-bearing age.',
  }),
  patients(Rule.AttendanceGrowth, 'a year', [0.012, -0.05, 0.1], 'live', {
    label: 'Growth of attendances',
    source: 'derived: all types +2.2 % a year 2008-18 (NIHR) less 0.7 % of population and 0.3 % of ageing',
    description: 'Growth of the rate at each age; population and ageing come on top.',
  }),
  patients(Rule.EmergencyGrowth, 'a year', [0.003, -0.05, 0.1], 'live', {
    label: 'Growth of emergencies',
    source: 'derived: about +1.5 % a year in all (HES: 2 % to 2009, then 0-1 %) less population and ageing',
    description: 'Growth of direct emergency admissions at each age; population and ageing come on top.',
  }),
  patients(Rule.PlannedGrowth, 'a year', [0.013, -0.05, 0.1], 'live', {
    label: 'Growth of referrals',
    source:
      'derived: electives and first outpatients +2 to +3 % a year (HES, from memory) less population and ageing',
    description: 'Growth of the referral rate at each age; population and ageing come on top.',
  }),
  patients(Rule.NeedSlope, 'per IMD point', [0.006, 0, 0.05], 'start', {
    label: 'Need by deprivation',
    source: JUDGEMENT,
    description:
      'How much more care a zone needs per point of the Index of Multiple Deprivation above the mean of 21.7.',
  }),
  patients(Rule.UrgentShare, 'share', [0.15, 0, 0.6], 'live', {
    label: 'Urgent referrals',
    source: JUDGEMENT,
    description: 'Share of planned referrals that are seen and treated before the others.',
  }),
  patients(Rule.AmbulanceShare, 'share', [0.3, 0, 1], 'live', {
    label: 'Arrivals by ambulance',
    source: JUDGEMENT,
    description: 'Share of attendances that an ambulance brings, and so can be diverted from a full A & E.',
  }),
];
