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
export const REGIONS = 9;
/** Private operators that a run can see, those that enter later among them. */
export const MAX_OPERATORS = 12;

export enum AgeBand {
  Under5,
  From5,
  From18,
  From45,
  From65,
  From75,
  From85,
}

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

export enum Ward {
  Medical,
  Surgical,
  Orthopaedic,
  Maternity,
  Children,
}

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

export enum TrustKind {
  Acute,
  Specialist,
  MentalHealth,
  Community,
  Ambulance,
}

/** Who governs a trust; on the map, its shape. */
export enum Governance {
  NhsTrust,
  FoundationTrust,
  Franchise,
  Split,
  Administration,
  Dissolved,
  /** Owned by a private operator, assets and all. */
  Private,
}

export enum SiteKind {
  Acute,
  Elective,
  Badge,
  Closed,
}

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
  /** Cash that accounts hold on the first day. */
  OpeningBalance,
  /** Part of a surplus that is spent before it can be reported. */
  SurplusSpent,
  /** Non-recurrent gain released from the reserve: in the accounts, not in cash. */
  ReserveUsed,
  /** What a trust holds when it becomes part of another. */
  Balance,
  /** What a tender costs the treasury in advisers, bidder or no bidder. */
  TenderCost,
  /** An operator's share of what it saves, or of a surplus that is its own. */
  OperatorFee,
  /** An operator's share of what it promised and did not save, or of a deficit that is its own. */
  LossShare,
  /** What it costs the treasury to take a hospital back. */
  Termination,
  /** Cover while staff are in dispute. */
  UnionDispute,
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
  PriceChange,
  InputInflation,
  /** Deficits before support of the trusts in deficit, £m, by cause. */
  DeficitByManagementM,
  DeficitByPfiM,
  DeficitByCapacityM,
  DeficitByDebtM,
  DeficitByRestM,
  Tenders,
  TenderBids,
  TendersWithoutBidder,
  Franchises,
  PrivateTakeovers,
  Splits,
  OperatorExits,
  OperatorsLeft,
  OperatorReputation,
  PrivateIncomeShare,
  UnionHostility,
  PrivateAbandoned,
  BidOptimismM,
  OperatorLossM,
  PublicLossM,
  Administrations,
  OrganisationsEnded,
  SpecialMeasuresBegun,
  CasesDecided,
  InSpecialMeasures,
  ImposedFailures,
  ImposedLeft,
  Patience,
  Credibility,
  BeliefStructural,
  TriggeredInError,
  QuartersUndetected,
  PfiReliefPaidM,
  BelowStandard,
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
  Intervened,
  CapacityCut,
  TenderFailed,
  ContractAwarded,
  FranchiseLet,
  PrivateTakeover,
  SplitAgreed,
  PrivateAbandoned,
  OperatorExit,
  ContractEnded,
  OperatorEntered,
  PfiReliefGranted,
  SpecialMeasuresBegan,
  SpecialMeasuresEnded,
  AdministratorAppointed,
}

/** What can be done about a trust in the regime. */
export enum Instrument {
  None,
  Bailout,
  PfiRelief,
  NewManagement,
  Takeover,
  Merger,
  Franchise,
  PrivateTakeover,
  Split,
  BreakUp,
  Reconfiguration,
  Badge,
  Closure,
  Count,
}

/** Who may have to say yes, or can get in the way. */
export enum Party {
  None,
  Treasury,
  SecretaryOfState,
  OwnBoard,
  OtherBoard,
  ExecutiveTeam,
  Operator,
  Unions,
  Commissioners,
  HealthBoard,
  Scrutiny,
  FinanceRegulator,
  QualityRegulator,
  CommissioningBoard,
  Campaign,
  CompetitionAuthority,
  ScienceNetwork,
  Courts,
  Count,
}

/** What the journal of a case can say. */
export enum CaseEntry {
  /** Value: underlying margin. Other: spells so far. */
  Opened,
  /** Value: the Stage. Other: working days allowed. */
  StageReached,
  /** Value: appraised cost, £m. Other: cost without error and politics, £m. */
  Estimated,
  /** Value: chance of a yes (or price, £m). Other: the draw or limit it was held against. */
  Agreed,
  Refused,
  /** Value: planned days. Other: days it will take. */
  Planned,
  /** Value: planned cost, £m. Other: what it will cost, £m. */
  Overran,
  Challenged,
  Quashed,
  FailedToImplement,
  /** Value: £m moved at once. Other: £m a year promised. */
  Executed,
  WalkedAway,
  /** Value: underlying margin. Other: 1 if recovered. */
  Ended,
  Relapsed,
  Intervened,
}

/** What somebody outside the model does on a day: a line of a scenario, or a hand at the page. */
export enum Act {
  None,
  /** Puts a trust into the regime. */
  Enter,
  /** Decides a trust's case for an instrument, whoever would have said no. */
  Force,
  /** Takes an instrument away from a trust, or from all (trust −1). */
  Forbid,
  /** £m from the treasury to a trust, as support. */
  Pay,
  /** Shuts a site. */
  Close,
  /** Sets a live parameter. */
  Set,
  /** Removes a share of a trust's capacity, what stands twice first. */
  Cut,
}

/** Numbers of an act (Column.Interventions): day, Act, trust, site, instrument or rule, value. */
export const ACT_FIELDS = 6;
export const MAX_ACTS = 1000;

/** The law under which a failing trust is dealt with (Rule.FailureMechanism; History: by type of trust and date). */
export enum FailureMechanism {
  None,
  BailoutCulture,
  Performance2008,
  UnsustainableProvider,
  Administration,
  History,
}

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

/** A mechanism that a scenario may switch off (`without`); bit = 1 << (Mechanism % 32) of its word. */
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
  PfiRelief,
  NewManagement,
  Merger,
  Franchise,
  PrivateTakeover,
  Split,
  BreakUp,
  Reconfiguration,
  Badge,
  TalentMarket,
  TalentDrain,
  Reputation,
  UnionHostility,
  Consultation,
  SharedPlan,
  ScienceNetworks,
  JudicialReview,
  Elections,
  Patience,
  Credibility,
  StructuralBelief,
  Blame,
  SpecialMeasures,
  RegulatorNoise,
  Overruns,
  ImplementationFailure,
  CompetitionManagement,
  DueDiligence,
  Insolvency,
  LocalEconomy,
  LawAmbiguity,
  Count,
}

/** Episodes are priced by code: pathway × specialty, then two of their own. */
export const BILL_SHORT_EMERGENCY = 70;
export const BILL_EXCESS_DAY = 80;
export const BILL_CODES = 81;

/** Days of the follow-up, discharge and return wheels (powers of two). */
export const WHEEL_DAYS = 256;
/** Months of accounts kept for each trust. */
export const BOOK_MONTHS = 12;

/** Tables of state. `fixed` ones are written before the first day and never after. */
export enum Column {
  Clock,
  Keys,
  Rules,
  RuleSeries,
  ZoneEasting,
  ZoneNorthing,
  ZonePopulation,
  ZoneDeprivation,
  ZoneRural,
  ZoneCommissioner,
  ZoneRegion,
  PopulationGrowth,
  CandidateSite,
  CandidateKm,
  CandidateCount,
  CandidatePull,
  EmergencyPull,
  PlannedDraw,
  EmergencyDraw,
  BirthDraw,
  PlannedAppeal,
  EmergencyAppeal,
  UrgentRate,
  UrgentMix,
  PlannedRate,
  PlannedMix,
  BarrierSegments,
  BarrierBridges,
  SiteTrust,
  SiteKind,
  SiteEasting,
  SiteNorthing,
  SiteServices,
  SiteSpecialist,
  SiteObservedBeds,
  SiteMaternityBeds,
  SiteObservedOccupancy,
  SiteObservedAttendances,
  SiteFloorArea,
  SiteBacklog,
  SiteUnitaryCharge,
  SiteUnitaryFrom,
  SiteUnitaryTo,
  SiteBeds,
  SiteOccupied,
  SiteClinicCapacity,
  SiteTheatreCapacity,
  SiteAttendanceCapacity,
  SiteExpectedPlanned,
  SiteExpectedUrgent,
  SiteBaselineEmergency,
  SiteDiverting,
  SiteClosedOn,
  SiteAttendanceConstant,
  SitePlannedConstant,
  SiteEntered,
  SiteLeft,
  SitePending,
  SiteTrolleys,
  SiteWaitDays,
  SiteTally,
  SiteTallyYear,
  SiteBills,
  TrustKind,
  TrustGovernance,
  TrustEasting,
  TrustNorthing,
  TrustRegion,
  TrustTeaching,
  TrustOpeningIncome,
  TrustOpeningSurplus,
  TrustSurplusNamed,
  TrustOpeningDebt,
  TrustMarketForces,
  TrustOwner,
  TrustManagement,
  TrustManagementMean,
  TrustInefficiency,
  TrustInefficiencyAnchor,
  TrustQuality,
  TrustQualitySeen,
  TrustBelief,
  TrustThreat,
  TrustEffort,
  TrustAttentionDrain,
  TrustDrainHold,
  TrustRating,
  TrustRatingHistory,
  TrustReserve,
  TrustDebt,
  TrustBooks,
  TrustBlockIncome,
  TrustBlockCost,
  TrustStructure,
  TrustOverhead,
  TrustCostIndex,
  TrustVacancy,
  TrustDeficitQuarters,
  TrustWeakQuarters,
  TrustQuarterSurplus,
  TrustPlan,
  TrustRivals,
  TrustChurn,
  TrustDealRest,
  TrustSupportPromise,
  TrustYear,
  CommissionerAllocation,
  CommissionerOwed,
  PriceList,
  AccountCash,
  FlowTotals,
  Cases,
  Events,
  EventCount,
  Indicators,
  ListHeads,
  ChunkNext,
  ChunkRecords,
  Referrals,
  ReferralDraws,
  Attendances,
  AttendanceDraws,
  Admissions,
  Journeys,
  StayQuantiles,
  Watched,
  Succession,
  Episodes,
  Actors,
  NearestOffering,
  DistanceHistogram,
  ArrivalCount,
  LateChance,
  AuditCount,
  SiteExpectedBills,
  FlowAttending,
  FlowAdmitting,
  FlowReferring,
  FlowBirthing,
  SiteUnitCost,
  SiteFootprint,
  SiteWork,
  SiteLoad,
  SiteBedPressure,
  TrustAssets,
  TrustSignals,
  TrustCashHelpYear,
  CommissionerShare,
  TrustEmergencyYear,
  TrustSummary,
  YearStay,
  SiteMakeUp,
  SiteWaitFactor,
  SiteGone,
  SiteStart,
  SiteBillsYear,
  CaseEstimates,
  CaseJournal,
  TrustCauses,
  TopQuartile,
  Interventions,
  ForbiddenInstruments,
  Operators,
  TrustContract,
  UnionHostility,
  TrustMargins,
  TrustSpecialMeasures,
  TrustBuddy,
  TrustPfiRelief,
  ImposedFailed,
  TrustOverdrawn,
  Count,
}

/** Whether a column is given once, is state, or may be forgotten between days. */
export enum ColumnUse {
  Fixed,
  State,
  Scratch,
}

export enum ElementKind {
  U8,
  U16,
  I32,
  U32,
  F32,
  F64,
  I64,
  U64,
}

/** How finely patients are followed: each as a record of its own, or as daily counts drawn from the same flows. */
export enum Fidelity {
  Patients,
  Cohorts,
}

/** Entries of the clock column, i32. */
export enum Clock {
  /** Days since the start date; negative while the world warms up. */
  Day,
  /** Days since 1970-01-01 of the start date. */
  StartEpochDay,
  Days,
  Zones,
  Sites,
  Trusts,
  Commissioners,
  Mechanisms,
  /** 1 while nothing is counted: before the first day. */
  Warming,
  Breach,
  BreachDay,
  BreachPlace,
  FreeChunk,
  ChunkHighWater,
  Overflows,
  ReferralCount,
  AttendanceCount,
  AdmissionCount,
  JourneyCount,
  JourneyEvery,
  WatchedSite,
  WatchedCount,
  TraceOneIn,
  MonthIndex,
  QuarterIndex,
  Successions,
  BarrierCount,
  BridgeCount,
  /** Most patients at a month's end who wait on a list, have a visit or return booked, lie in a bed. */
  PeakWaiting,
  PeakBooked,
  PeakInBed,
  /** A Fidelity. */
  Fidelity,
  /** Mechanisms from the thirty-second on. */
  MoreMechanisms,
  CaseJournalCount,
  ActCount,
  Count,
}

/** A law of the world that was broken; the run stops and says where. */
export enum Breach {
  None,
  Patients,
  Beds,
  Money,
  Ownership,
  Audit,
  Bills,
}

/** What is counted at each site each month. */
export enum Tally {
  Attendances,
  OverFourHours,
  Diverted,
  Emergencies,
  Inpatients,
  DayCases,
  FirstOutpatients,
  FollowUps,
  Births,
  Discharges,
  Deaths,
  Readmissions,
  Cancellations,
  Boarded,
  TrolleyWaits,
  LeftList,
  RttStopped,
  RttInTime,
  RttWaitDays,
  Referrals,
  Declined,
  OccupiedBedDays,
  AvailableBedDays,
  BypassedNearest,
  DistanceKm,
  ListedForTreatment,
  Count,
}

/** Numbers of a scenario, f64; src/scenario/parameters.ts has unit, range, default and source of each. */
export enum Rule {
  AttendancesPerYear,
  AttendanceAdmittedShare,
  DirectEmergenciesPerYear,
  FirstOutpatientsPerYear,
  BirthsPerYear,
  AttendanceGrowth,
  EmergencyGrowth,
  PlannedGrowth,
  NeedSlope,
  EmergencyDistance,
  PlannedDistance,
  PlannedDistanceSquared,
  PlannedDistanceCubed,
  InformationFactor,
  InformationTrend,
  LocalInertia,
  TeachingAppeal,
  SpecialistAppeal,
  WaitAppeal,
  QualityAppeal,
  DiversionOccupancy,
  AmbulanceShare,
  UrbanSpeed,
  RuralSpeed,
  DetourFactor,
  UrgentShare,
  WaitFeedback,
  WaitFeedbackFrom,
  LeaveListRate,
  OpeningClinicWait,
  OpeningTreatmentWait,
  LengthOfStayFactor,
  LengthOfStayTrend,
  CrowdingStay,
  ElectiveReserve,
  ReadmissionEmergency,
  ReadmissionPlanned,
  DeathFactor,
  DeathPerKm,
  DeathPerQuality,
  EmergencySlack,
  BreachBase,
  BreachLoad,
  BreachExitBlock,
  ClinicSlack,
  TheatreSlack,
  CapacityResponse,
  BacklogResponse,
  PriceLevel,
  QualityPaymentShare,
  MarginalRate,
  MarginalRateFrom,
  PenaltyFourHours,
  PenaltyEighteenWeeks,
  BlockFloor,
  FrontierProductivity,
  InefficiencyMean,
  InefficiencyCatchUp,
  InefficiencyPerManagement,
  ManagementCost,
  StructureWeight,
  ChurnCost,
  DeficitRecovery,
  ReserveShare,
  ReserveGrowth,
  ReserveLimit,
  ReportedTarget,
  SurplusSpentAbove,
  SurplusSpentShare,
  CashCap,
  OpeningCashDays,
  EffortBelief,
  EffortLow,
  EffortHigh,
  OpeningBelief,
  BeliefDecay,
  BeliefBailout,
  BeliefAct,
  BeliefDistance,
  BeliefUnlike,
  BeliefRoutineCash,
  ThreatWeight,
  ThreatDecay,
  ThreatCap,
  ManagementPersistence,
  ManagementShock,
  ManagementRivals,
  ManagementRivalsCap,
  RivalDistance,
  TeamSkillMean,
  TeamSkillSpread,
  QualityPersistence,
  QualityManagement,
  QualityCrowding,
  QualityRushedSavings,
  QualityShock,
  DrainPerDeal,
  DrainCap,
  DrainHold,
  DrainDecay,
  BedCost,
  RotaCost,
  TheatreSlotCost,
  ClinicSlotCost,
  AttendanceCost,
  EstateCostPerM2,
  OverheadShare,
  CapitalShare,
  DividendRate,
  DebtInterest,
  VacancyBase,
  VacancyDistress,
  AgencyPremium,
  StaffShare,
  UnitaryIndexation,
  UnitaryServiceShare,
  TriggerMargin,
  TriggerQuarters,
  TriggerHazard,
  WeakQuarters,
  Patience,
  PatienceDecay,
  PatienceRefill,
  ElectionCaution,
  ClosureAversion,
  BailoutShare,
  BailoutQuarters,
  SupportBudgetM,
  TakeoverRange,
  TakeoverHurdle,
  TakeoverYears,
  TakeoverDiscount,
  TakeoverSynergy,
  TakeoverPower,
  TakeoverLumpShare,
  TakeoverTailYears,
  WalkAway,
  DealDelayMean,
  OverheadSaving,
  AppraisalNoise,
  BeliefStructural,
  StrandedShare,
  RedundancyShare,
  CasesAtOnce,
  RestAfterCase,
  OpeningWaitSpread,
  ClinicNotice,
  VariableShare,
  BlockCostShare,
  AssetsShare,
  FixedFollows,
  FixedLag,
  PriceFeedbackFrom,
  PriceFeedbackBase,
  PriceFeedbackSlope,
  PriceFeedbackLow,
  PriceFeedbackHigh,
  PayablesDays,
  FacilityDays,
  RepaymentYears,
  AllocationMargin,
  PipelineHazard,
  PipelineFrom,
  PipelineTo,
  FoundationHazard,
  ClosureLoss,
  TakeoverCeilingYears,
  TakeoverDeficitYears,
  OverrunTime,
  OverrunSpread,
  OpeningResidual,
  BlockGrowth,
  FailureMechanism,
  PreferredInstrument,
  PreferenceDiscount,
  StanceBase,
  StanceSpread,
  NetworkHelp,
  OperatorCount,
  OperatorSkillMean,
  OperatorSkillSpread,
  OperatorCapitalM,
  OperatorLossCapM,
  OperatorLossShare,
  OperatorFeeShare,
  OpeningReputation,
  ReputationSuccess,
  ReputationFailure,
  ReputationSpill,
  ReputationWorthM,
  ReputationYears,
  EntrantYears,
  ContractYears,
  PromiseYears,
  TenderCostM,
  TenderDays,
  BidNoise,
  BidShade,
  TerminationCostM,
  NonClinicalShare,
  SplitSaving,
  InterfaceCost,
  AppetiteWeight,
  PrivatePolitics,
  PrivateLawFrom,
  OpeningHostility,
  HostilityDecay,
  HostilityShare,
  HostilityCampaign,
  HostilityRedundancy,
  HostilityWeight,
  DisputeDelay,
  DisputeCost,
  RegulatorLag,
  RegulatorNoise,
  PublicMood,
  Blame,
  BlameHalfLife,
  StructuralNoise,
  StructuralLearning,
  PfiReliefShare,
  PfiReliefFrom,
  PoliticalBailout,
  EscalationChance,
  EscalationMargin,
  AmbiguityDays,
  InspectionRate,
  SpecialMeasuresBelow,
  SpecialMeasuresFrom,
  InspectionNoise,
  BuddyHelp,
  ImposedTrusts,
  ImposedHazard,
  LoanLimit,
  Count,
}

/** Numbers that a scenario gives year by year from its start, f64 × (MAX_YEARS + 1) each. */
export enum Series {
  TariffChange,
  InputInflation,
  RetailPrices,
  QualityPayment,
  Elections,
  LongStayFactor,
  PrivateAppetite,
  Count,
}

/** Who holds money. The trusts' accounts follow, then the commissioners', then the private operators'. */
export enum Account {
  Treasury,
  Staff,
  Suppliers,
  PfiCompanies,
  Banks,
  Trusts,
}

/** Columns of a trust's yearly record (trusts.csv), f64. */
export enum TrustYear {
  Income,
  Surplus,
  Underlying,
  Cash,
  Debt,
  Support,
  Rating,
  Occupancy,
  WaitWeeks,
  EighteenWeeks,
  FourHours,
  Quality,
  Management,
  Inefficiency,
  Belief,
  Beds,
  Governance,
  Owner,
  /** Shares of the deficit before support, £m, in the order of Cause; they add up to it. */
  CauseManagement,
  CausePfi,
  CauseCapacity,
  CauseDebt,
  CauseRest,
  Count,
}

/** What a trust's deficit comes from, by Shapley value; the rest is price, size and demand. */
export enum Cause {
  Management,
  Pfi,
  Capacity,
  Debt,
  Rest,
  Count,
}

/** Fields of a case, i32 each; money in £m × 1000 where named so. */
export enum CaseField {
  Stage,
  OpenedOn,
  Instrument,
  Counterpart,
  /** Statutory clock: working days done and allowed at this stage. */
  ClockDay,
  ClockDays,
  /** Instruments refused so far, a bit each. */
  Refused,
  /** £000 lump sum agreed, £000 a month of tail, months of tail. */
  LumpSum,
  TailMonthly,
  TailMonths,
  Site,
  Tries,
  EndsOn,
  /** How the trust came in: see Route. */
  Route,
  /** How often the trust has been in the regime. */
  Spells,
  /** How often the plan has changed so much that everybody is asked anew. */
  Draft,
  /** 1 when the decision was made from outside: nobody is asked. */
  Forced,
  /** £000 a year that an operator has promised to save. */
  Promised,
  Law,
  Count,
}

/** The door by which a trust comes in: its deficit, or the end of the road to foundation status (takeover only). */
export enum Route {
  Deficit,
  Pipeline,
}

/** What happened to a watched patient. */
export enum Step {
  Referred,
  Declined,
  Seen,
  Listed,
  FollowedUp,
  Operated,
  Attended,
  Diverted,
  WaitedForBed,
  Admitted,
  Boarded,
  Cancelled,
  Discharged,
  Died,
  LeftList,
  Returned,
  Rerouted,
  Billed,
}

/** What a trust's books add up to for those who look on (Column.TrustSummary), £m a year, f64. */
export enum Summary {
  Income,
  Reported,
  Underlying,
  Support,
  Cash,
  Debt,
  UnitaryCharge,
  Count,
}

/** Fields of a private operator, f64; its money is in its account (Account). */
export enum OperatorField {
  /** 1 once it is in the market. */
  Present,
  EnteredOn,
  /** Of the managers it sends, in standard deviations of management. */
  Skill,
  /** 0-5; at 0 it no longer bids. */
  Reputation,
  Count,
}

/** Fields of a trust's contract with an operator, f64; all nought while there is none. £ a year at prices of the day. */
export enum ContractField {
  /** The operator plus one. */
  Operator,
  /** An Instrument. */
  Kind,
  StartedOn,
  EndsOn,
  /** Saving promised; surplus before interest and fee when it began. */
  Promised,
  Baseline,
  /** £ of what was promised and not saved: borne by the operator, and by the NHS. */
  Borne,
  Public,
  /** Judged after ReputationYears: 0 not yet, 1 done. */
  Judged,
  /** Of a split, points of inefficiency: what the seam between two organisations costs, what the operator saves. */
  Interface,
  Saving,
  /** What the trust was before: its Governance, and the mean its management returned to. */
  Governance,
  ManagementMean,
  Count,
}

/** Of which build of these names a core or a host is: a core that counts its tables otherwise is refused. */
export const LAYOUT_MARK =
  LAYOUT_VERSION * 1000003 +
  Column.Count * 4099 +
  Rule.Count * 257 +
  Indicator.Count * 67 +
  Flow.Count * 31 +
  Clock.Count;
