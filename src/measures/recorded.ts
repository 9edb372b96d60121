// What each number of the monthly record is: its name, unit and definition, and how months make a year.
import { Indicator } from '../../assembly/layout.ts';
import { count, mean, type Recorded, stock } from './fold.ts';
import { MARKETS } from './markets.ts';
import { PLANS } from './plans.ts';

export type { Fold, Recorded } from './fold.ts';

const cause = (name: string, what: string) =>
  stock(
    `Deficit by ${name}`,
    '£m',
    3,
    `Shapley share of ${what} in last financial year’s deficits before support, trusts in deficit added up; written in April.`,
  );

const ENTRIES: Record<keyof Omit<typeof Indicator, 'Count' | number>, Recorded> = {
  Attendances: count('A & E attendances', 'patients', 'Patients who came to an A & E.'),
  AttendancesOverFourHours: count(
    'Attendances over four hours',
    'patients',
    'Attendances that took over four hours until discharge, admission or transfer.',
  ),
  Diverted: count(
    'Diverted',
    'patients',
    'Emergency patients taken to another A & E because the first was full.',
  ),
  EmergencyAdmissions: count(
    'Emergency admissions',
    'admissions',
    'Admissions through A & E or on a GP’s call, readmissions among them.',
  ),
  Inpatients: count('Planned inpatients', 'admissions', 'Planned admissions with at least a night.'),
  DayCases: count('Day cases', 'admissions', 'Planned admissions without a night.'),
  FirstOutpatients: count('First outpatients', 'appointments', 'First outpatient appointments attended.'),
  FollowUps: count('Follow-ups', 'appointments', 'Outpatient appointments after the first.'),
  Births: count('Births', 'deliveries', 'Deliveries in hospital.'),
  Discharges: count('Discharges', 'patients', 'Patients who left a bed, alive or dead.'),
  Deaths: count('Deaths', 'patients', 'Patients who died in hospital.'),
  Readmissions: count(
    'Readmissions',
    'patients',
    'Patients who came back as an emergency within a month of discharge.',
  ),
  Cancellations: count(
    'Cancellations',
    'operations',
    'Planned operations put off on the day for want of a bed.',
  ),
  BoardedAdmissions: count('Boarders', 'admissions', 'Admissions to a ward of the wrong type.'),
  TrolleyWaits: count(
    'Trolley waits',
    'patients',
    'Patients who waited in A & E for a bed that was not free.',
  ),
  ReferralsDeclined: count('Referrals not made', 'referrals', 'Referrals that long waits deterred.'),
  LeftList: count(
    'Left the list',
    'patients',
    'Patients who recovered, moved or went elsewhere before they were treated.',
  ),
  RttStopped: count(
    'RTT clocks stopped',
    'patients',
    'Patients whose wait from referral to treatment ended.',
  ),
  RttStoppedInTime: count(
    'RTT clocks stopped in time',
    'patients',
    'Those of them treated within eighteen weeks.',
  ),
  RttWaitDays: count('RTT days waited', 'days', 'Days waited, added up over the clocks that stopped.'),
  RttWaiting: stock('Waiting', 'patients', 0, 'Patients whose RTT clock runs at the month’s end.'),
  RttWaitingInTime: stock(
    'Waiting under eighteen weeks',
    'patients',
    0,
    'Those of them who have waited eighteen weeks or less.',
  ),
  PlannedChoices: count(
    'Choices of hospital',
    'referrals',
    'Patients who chose a hospital, those whom its wait then deterred among them.',
  ),
  PlannedBypassedNearest: count(
    'Bypassed the nearest',
    'referrals',
    'Choices of a hospital other than the nearest that offers the specialty.',
  ),
  EmergencyDistanceMedianKm: mean(
    'Median distance to A & E',
    'km',
    2,
    'Straight line from home to the A & E attended, median of the month’s attendances.',
  ),
  PlannedDistanceMeanKm: mean(
    'Mean distance, planned care',
    'km',
    2,
    'Straight line from home to the hospital chosen, mean of the month’s referrals.',
  ),
  OccupiedBedDays: count('Occupied bed days', 'bed days', 'Beds occupied at midnight, added up.'),
  AvailableBedDays: count('Available bed days', 'bed days', 'Beds open at midnight, added up.'),
  BedsOpen: stock('Beds open', 'beds', 0, 'Beds open at the month’s end.'),
  IncomeM: stock('Income', '£m', 3, 'Income of all trusts over the last twelve months.'),
  SurplusM: stock(
    'Reported surplus',
    '£m',
    3,
    'Surplus (+) or deficit (−) that all trusts report over the last twelve months.',
  ),
  UnderlyingSurplusM: stock(
    'Underlying surplus',
    '£m',
    3,
    'Surplus or deficit of the last twelve months without support and one-off gains.',
  ),
  TrustsInDeficit: stock(
    'Trusts in deficit',
    'trusts',
    0,
    'Trusts that reported a deficit over the last twelve months.',
  ),
  TrustsCounted: stock('Trusts', 'trusts', 0, 'Trusts that exist at the month’s end.'),
  TrustsGrossDeficitM: stock(
    'Gross deficits',
    '£m',
    3,
    'Deficits of the trusts in deficit over the last twelve months, added up.',
  ),
  SupportPaidM: {
    ...count('Support paid', '£m', 'Support that the treasury paid to trusts as income in the month.'),
    decimals: 3,
  },
  CashM: stock('Cash', '£m', 3, 'Cash of all trusts at the month’s end.'),
  DebtM: stock('Debt', '£m', 3, 'Debt of all trusts to the treasury at the month’s end.'),
  WaitWeeksMean: mean(
    'Mean wait',
    'weeks',
    2,
    'Planned wait that hospitals publish, mean over the month’s referrals.',
  ),
  QualityMean: mean(
    'Quality, mean',
    'SD',
    4,
    'Mean quality of care of acute trusts, in standard deviations of the first day.',
  ),
  QualityFifthPercentile: mean(
    'Quality, 5th percentile',
    'SD',
    4,
    'Quality that all but the lowest 5 % of acute trusts exceed.',
  ),
  BeliefMean: mean(
    'Belief in a bail-out',
    'probability',
    4,
    'Mean belief of trusts that a deficit will be paid.',
  ),
  EffortMean: mean('Effort', 'factor', 4, 'Mean effort of trusts; 1 is normal.'),
  CasesOpen: stock('Cases open', 'cases', 0, 'Trusts in the regime at the month’s end.'),
  CasesOpened: count('Cases opened', 'cases', 'Trusts put into the regime.'),
  Bailouts: count('Bail-outs', 'cases', 'Cases decided by a bail-out.'),
  Takeovers: count('Takeovers', 'trusts', 'Trusts taken over by another.'),
  Closures: count('Closures', 'sites', 'Sites closed.'),
  WithinThirtyMinutes: mean(
    'Within 30 minutes of A & E',
    'share',
    4,
    'Share of people whose nearest open A & E is at most thirty minutes away: straight line round water × detour ÷ speed.',
  ),
  EffectiveRivals: mean(
    'Effective rivals',
    'trusts',
    3,
    'One over the concentration of beds by trust among the eight nearest hospitals, mean over people.',
  ),
  RatingOneOrTwo: stock('Rated 1 or 2', 'trusts', 0, 'Trusts with a financial risk rating of 1 or 2.'),
  PriceChange: mean('Price change', 'a year', 4, 'Change of tariff prices in force.'),
  InputInflation: mean('Input inflation', 'a year', 4, 'Rise of input prices in force.'),
  DeficitByManagementM: cause('management', 'inefficiency beyond the top quartile of the first day'),
  DeficitByPfiM: cause('PFI', 'the financing part of unitary charges'),
  DeficitByCapacityM: cause('capacity', 'beds, buildings and duplicated services beyond need'),
  DeficitByDebtM: cause('debt', 'interest on what was borrowed'),
  DeficitByRestM: cause('the rest', 'price, market forces, size and demand'),
  Tenders: count(
    'Tenders',
    'tenders',
    'Tenders held for the running of a trust, or of its services that are not clinical.',
  ),
  TenderBids: count('Bids', 'bids', 'Bids of private operators in those tenders.'),
  TendersWithoutBidder: count('Tenders without a bidder', 'tenders', 'Tenders in which nobody bid.'),
  Franchises: count('Franchises', 'trusts', 'Management franchises that began.'),
  PrivateTakeovers: count(
    'Private takeovers',
    'trusts',
    'Trusts that passed to a private owner with their assets.',
  ),
  Splits: count(
    'Splits',
    'trusts',
    'Trusts whose services that are not clinical passed to a private operator.',
  ),
  OperatorExits: count('Operator exits', 'contracts', 'Contracts that a private operator gave up.'),
  OperatorsLeft: stock('Operators left', 'operators', 0, 'Private operators with a reputation to bid with.'),
  OperatorReputation: mean(
    'Reputation of operators',
    'points of 5',
    3,
    'Mean over all operators that ever came to the market.',
  ),
  PrivateIncomeShare: mean(
    'Privately run',
    'share of income',
    5,
    'Income of trusts under franchise, split or private ownership, as a share of the income of all trusts.',
  ),
  UnionHostility: mean(
    'Hostility of unions',
    '0-3',
    4,
    'Hostility to private hands in hospitals, mean of the regions; 1 is a campaign.',
  ),
  PrivateAbandoned: count(
    'Private options abandoned',
    'cases',
    'Contracts with private operators dropped before they began.',
  ),
  BidOptimismM: {
    ...count(
      'Optimism of winning bids',
      '£m a year',
      'Saving promised by the winners of tenders less the saving to be expected of them.',
    ),
    decimals: 3,
  },
  OperatorLossM: {
    ...count(
      'Losses borne by operators',
      '£m',
      'Paid by operators of what they promised and did not save, or of an owner’s deficit.',
    ),
    decimals: 3,
  },
  PublicLossM: {
    ...count(
      'Losses left to the public',
      '£m',
      'The part of what operators promised and did not save that they did not bear.',
    ),
    decimals: 3,
  },
  Administrations: count(
    'Administrators appointed',
    'cases',
    'Failures by the first definition: an administrator is appointed.',
  ),
  OrganisationsEnded: count(
    'Organisations ended',
    'trusts',
    'Failures by the second definition: a trust that the regime dissolved; historic mergers are not counted.',
  ),
  SpecialMeasuresBegun: count(
    'Special measures begun',
    'trusts',
    'Failures by the third definition: put into special measures for quality.',
  ),
  CasesDecided: count(
    'Cases decided',
    'cases',
    'Failures by the fourth definition, the Department’s: a case ends in the use of an instrument.',
  ),
  InSpecialMeasures: stock(
    'In special measures',
    'trusts',
    0,
    'Trusts in special measures at the quarter’s end.',
  ),
  ImposedFailures: count(
    'Imposed failures',
    'organisations',
    'Failures of the null model, written in March.',
  ),
  ImposedLeft: stock(
    'Null model, left',
    'organisations',
    0,
    'Organisations of the null model that have not failed.',
  ),
  Patience: mean('Patience', '−1 to 1', 4, 'Patience of the Secretary of State, written each quarter.'),
  Credibility: mean(
    'Credibility',
    '0 to 1',
    4,
    'Standing of the regime: grows with acts, wears with bail-outs and inaction.',
  ),
  BeliefStructural: mean(
    'Belief in structural causes',
    'probability',
    4,
    'How likely government thinks that deficits are structural.',
  ),
  TriggeredInError: count(
    'Triggered in error',
    'cases',
    'Trusts put into the regime whose deficit was not deep.',
  ),
  QuartersUndetected: count(
    'Quarters undetected',
    'quarters',
    'Quarters in deep deficit before the regime, added up over its cases.',
  ),
  PfiReliefPaidM: {
    ...count('PFI relief paid', '£m', 'Help of the treasury with unitary charges.'),
    decimals: 3,
  },
  BelowStandard: stock(
    'Below standard',
    'trusts',
    0,
    'Acute trusts whose quality is below the line of special measures.',
  ),
  ...MARKETS,
  ...PLANS,
};

/** In the order of `Indicator`. */
export const RECORDED: readonly Recorded[] = Array.from(
  { length: Indicator.Count },
  (_, i) => ENTRIES[Indicator[i] as keyof typeof ENTRIES],
);
