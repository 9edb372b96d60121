// Every measure of a run: the recorded indicators and the ratios made of them.
import { Indicator } from '../../assembly/layout.ts';
import { type Fold, RECORDED } from './recorded.ts';

export type { Fold } from './recorded.ts';

export interface Measure {
  /** Name in every export, such as `fourHourPerformance`. */
  key: string;
  label: string;
  unit: string;
  definition: string;
  decimals: number;
  /** The value for a period, from the folded indicators of that period; NaN where it has no meaning. */
  value: (of: (indicator: Indicator) => number) => number;
}

/** How the months of an indicator become a longer period. */
export function foldOf(indicator: Indicator): Fold {
  return RECORDED[indicator]!.fold;
}

const SINGLE: readonly Measure[] = RECORDED.map(({ fold: _, ...words }, indicator) => ({
  key: keyOf(indicator),
  ...words,
  value: (of) => of(indicator),
}));

function keyOf(indicator: Indicator): string {
  const member = Indicator[indicator]!;
  return member[0]!.toLowerCase() + member.slice(1);
}

const share = (
  key: string,
  label: string,
  definition: string,
  part: Indicator,
  whole: Indicator,
): Measure => ({
  key,
  label,
  unit: 'share',
  decimals: 5,
  definition,
  value: (of) => of(part) / of(whole),
});

const DERIVED: readonly Measure[] = [
  {
    ...share(
      'fourHourPerformance',
      'Within four hours',
      'Attendances that took four hours or less.',
      Indicator.AttendancesOverFourHours,
      Indicator.Attendances,
    ),
    value: (of) => 1 - of(Indicator.AttendancesOverFourHours) / of(Indicator.Attendances),
  },
  {
    ...share(
      'biddersPerTender',
      'Bidders per tender',
      'Bids over tenders.',
      Indicator.TenderBids,
      Indicator.Tenders,
    ),
    unit: 'bids',
    decimals: 2,
  },
  share(
    'eighteenWeekPerformance',
    'Within eighteen weeks',
    'RTT clocks stopped within eighteen weeks.',
    Indicator.RttStoppedInTime,
    Indicator.RttStopped,
  ),
  share(
    'eighteenWeekWaiting',
    'Waiting within eighteen weeks',
    'Waiting patients who have waited eighteen weeks or less.',
    Indicator.RttWaitingInTime,
    Indicator.RttWaiting,
  ),
  share(
    'occupancy',
    'Bed occupancy',
    'Occupied bed days over available bed days.',
    Indicator.OccupiedBedDays,
    Indicator.AvailableBedDays,
  ),
  share(
    'bypassShare',
    'Bypass the nearest',
    'Choices of a hospital other than the nearest.',
    Indicator.PlannedBypassedNearest,
    Indicator.PlannedChoices,
  ),
  share(
    'deficitShare',
    'Trusts in deficit',
    'Trusts that reported a deficit over the last twelve months.',
    Indicator.TrustsInDeficit,
    Indicator.TrustsCounted,
  ),
  share(
    'surplusShare',
    'Reported surplus',
    'Reported surplus over income.',
    Indicator.SurplusM,
    Indicator.IncomeM,
  ),
  share(
    'readmissionShare',
    'Readmitted',
    'Readmissions over discharges.',
    Indicator.Readmissions,
    Indicator.Discharges,
  ),
  share(
    'vacancyWeak',
    'Posts empty, weak trusts',
    'Share of months in which weak trusts had no permanent executive team.',
    Indicator.VacantWeak,
    Indicator.TrustsWeak,
  ),
  share(
    'vacancyStrong',
    'Posts empty, strong trusts',
    'Share of months in which strong trusts had no permanent executive team.',
    Indicator.VacantStrong,
    Indicator.TrustsStrong,
  ),
  share(
    'teamsAcceptedShare',
    'Offers accepted',
    'Offers to executive teams that were accepted.',
    Indicator.TeamsAccepted,
    Indicator.TeamsAsked,
  ),
  share(
    'bidsRefusedShare',
    'Would not bid',
    'Trusts asked to take over another that would not.',
    Indicator.BidsRefused,
    Indicator.BidsAsked,
  ),
  {
    ...share(
      'biddersPerRound',
      'Bidders per round',
      'Trusts ready to bid, per round of bidding.',
      Indicator.Bidders,
      Indicator.CasesOffered,
    ),
    unit: 'trusts',
    decimals: 3,
  },
  {
    ...share(
      'acquirersWithinHour',
      'Acquirers within an hour of a case',
      'Trusts within sixty minutes that could bid, mean over cases that search.',
      Indicator.EligibleAcquirers,
      Indicator.CasesSearching,
    ),
    unit: 'trusts',
    decimals: 3,
  },
  share(
    'dealPriceShare',
    'Price of a deal',
    'Support agreed over the yearly income of the trusts taken over or merged.',
    Indicator.DealPriceM,
    Indicator.DealIncomeM,
  ),
  {
    key: 'rttWaitWeeks',
    label: 'Wait of those treated',
    unit: 'weeks',
    decimals: 3,
    definition: 'Mean wait from referral of the clocks that stopped.',
    value: (of) => of(Indicator.RttWaitDays) / of(Indicator.RttStopped) / 7,
  },
  {
    key: 'plannedAdmissions',
    label: 'Day cases and inpatients',
    unit: 'admissions',
    decimals: 0,
    definition: 'Planned admissions, with and without a night.',
    value: (of) => of(Indicator.DayCases) + of(Indicator.Inpatients),
  },
];

/** Every measure: the recorded indicators in the order of `Indicator`, then the ratios made of them. */
export const MEASURES: readonly Measure[] = [...SINGLE, ...DERIVED];

export function measureNamed(key: string): Measure {
  const found = MEASURES.find((measure) => measure.key === key);
  if (!found) throw new Error(`No measure ${key}.`);
  return found;
}
