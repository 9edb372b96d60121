// The names that the core and its host share. Nothing here but enums and plain constants.

/** Raised whenever a column or the meaning of a number changes; a snapshot of another version is refused. */
export const LAYOUT_VERSION = 1;

/** Most of each thing that the packed patient record can address (state/patients.ts). */
export const MAX_ZONES = 8192;
export const MAX_SITES = 511;
export const MAX_TRUSTS = 400;
export const MAX_COMMISSIONERS = 400;
/** Longest run, years; with the days before the start it fits the record's 13 bits of date. */
export const MAX_YEARS = 20;

/** Hospitals that a household can be offered. */
export const CANDIDATES = 24;
export const AGE_BANDS = 7;
export const SPECIALTIES = 10;
export const WARDS = 5;

export enum AgeBand { Under5, From5, From18, From45, From65, From75, From85 }

/** Treatment function groups of planned and emergency care. */
export enum Specialty {
  GeneralMedicine,
  Cardiology,
  GeneralSurgery,
  Urology,
  Orthopaedics,
  Gynaecology,
  Paediatrics,
  Ophthalmology,
  EarNoseThroat,
  Cancer,
}

/** What a site offers: a bit for each specialty (1 << Specialty), then the services below. */
export enum Service {
  AllSpecialties = 0x3ff,
  Maternity = 0x400,
  Emergency = 0x800,
}

export enum Ward { Medical, Surgical, Orthopaedic, Maternity, Children }

export enum Region {
  NorthEast,
  NorthWest,
  YorkshireHumber,
  EastMidlands,
  WestMidlands,
  EastOfEngland,
  London,
  SouthEast,
  SouthWest,
}

export enum TrustKind { Acute, Specialist, MentalHealth, Community, Ambulance }

/** Who governs a trust; on the map, its shape. */
export enum Governance { NhsTrust, FoundationTrust, Franchise, Split, Administration, Dissolved }

export enum SiteKind { Acute, Elective, Badge, Closed }

/** What a patient's episode is paid and counted as. */
export enum Pathway {
  Attendance,
  Emergency,
  Inpatient,
  DayCase,
  FirstOutpatient,
  FollowUp,
  Birth,
}

/** Each way money moves from one account to another. */
export enum Flow {
  Tariff,
  MarginalRate,
  Quality,
  Penalty,
  Block,
  StaffPay,
  AgencyPay,
  Supplies,
  Estate,
  UnitaryCharge,
  CapitalCharge,
  Dividend,
  Interest,
  Repayment,
  Loan,
  Support,
  PfiRelief,
  Investment,
  Allocation,
  DealLumpSum,
  DealTail,
  Redundancy,
  StrandedCost,
  DebtWriteOff,
  Count,
}

/** What is written down each month for the whole of the run (indicators.csv; src/measures/ has unit and definition). */
export enum Indicator {
  Attendances,
  AttendancesOverFourHours,
  Diverted,
  EmergencyAdmissions,
  Inpatients,
  DayCases,
  FirstOutpatients,
  FollowUps,
  Births,
  Discharges,
  Deaths,
  Readmissions,
  Cancellations,
  BoardedAdmissions,
  TrolleyWaits,
  ReferralsDeclined,
  LeftList,
  RttStopped,
  RttStoppedInTime,
  RttWaitDays,
  RttWaiting,
  RttWaitingInTime,
  PlannedChoices,
  PlannedBypassedNearest,
  EmergencyDistanceMedianKm,
  PlannedDistanceMeanKm,
  OccupiedBedDays,
  AvailableBedDays,
  BedsOpen,
  IncomeM,
  SurplusM,
  UnderlyingSurplusM,
  TrustsInDeficit,
  TrustsCounted,
  TrustsGrossDeficitM,
  SupportPaidM,
  CashM,
  DebtM,
  WaitWeeksMean,
  QualityMean,
  QualityFifthPercentile,
  BeliefMean,
  EffortMean,
  CasesOpen,
  CasesOpened,
  Bailouts,
  Takeovers,
  Closures,
  WithinThirtyMinutes,
  EffectiveRivals,
  RatingOneOrTwo,
  ExcessDeathsLow,
  ExcessDeathsHigh,
  PriceChange,
  InputInflation,
  Count,
}

/** Something that happened on a day, in the order it happened (events.csv, the feed, the map). */
export enum EventKind {
  Triggered,
  Bailout,
  TakeoverAgreed,
  Takeover,
  BidRefused,
  ClosureDecided,
  Closure,
  Recovered,
  Succession,
  Foundation,
  WardsOpened,
  WardsShut,
  Loan,
  Relapse,
  CaseClosed,
  OverspentBreach,
}

export enum Instrument { None, Bailout, Takeover, Closure }

/** Where a case in the regime stands. */
export enum Stage {
  None,
  Watched,
  Challenged,
  Triggered,
  Appraised,
  Decided,
  Implementing,
  Outcome,
}

/** A mechanism that a scenario may switch off (`without`); bit = 1 << Mechanism. */
export enum Mechanism {
  ChoiceFeedback,
  Diversion,
  WaitFeedback,
  LengthOfStayTrend,
  CapacityResponse,
  Productivity,
  ManagedBreakEven,
  PriceFeedback,
  MarginalRate,
  Boarding,
  Readmission,
  Regime,
  Bailout,
  Takeover,
  Closure,
  Beliefs,
  Threat,
  Growth,
  Books,
  History,
  QualityShocks,
  AttentionDrain,
  Penalties,
}
