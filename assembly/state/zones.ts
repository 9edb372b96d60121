// Small areas: where people live, what they need, and which hospitals they are offered.
import { AGE_BANDS, CANDIDATES, Column, ColumnUse, MAX_YEARS, SPECIALTIES, SPECIALTY_LANES } from '../layout';
import { column } from '../kernel/columns';

/** British National Grid, km. */
export let easting: StaticArray<f64> = new StaticArray<f64>(0);
export let northing: StaticArray<f64> = new StaticArray<f64>(0);
/** Persons on the start date, zone × age band. */
export let population: StaticArray<f64> = new StaticArray<f64>(0);
/** Index of Multiple Deprivation, score. */
export let deprivation: StaticArray<f64> = new StaticArray<f64>(0);
export let rural: StaticArray<u8> = new StaticArray<u8>(0);
export let commissioner: StaticArray<u16> = new StaticArray<u16>(0);
export let region: StaticArray<u8> = new StaticArray<u8>(0);
/** Factor on each age band, year of the run × age band. */
export let growth: StaticArray<f64> = new StaticArray<f64>(0);

/** Hospitals offered, zone × CANDIDATES, nearest first; CandidateCount of them are set. */
export let candidateSite: StaticArray<u16> = new StaticArray<u16>(0);
/** Straight line round water, km. */
export let candidateKm: StaticArray<f32> = new StaticArray<f32>(0);
export let candidates: StaticArray<u8> = new StaticArray<u8>(0);
/** exp(utility) of what never changes for a household: distance and habit. */
export let plannedPull: StaticArray<f32> = new StaticArray<f32>(0);
export let emergencyPull: StaticArray<f32> = new StaticArray<f32>(0);

/** Weight of all the hospitals that a zone's people are offered for a specialty, this week's: zone × SPECIALTY_LANES. */
export let plannedTotal: StaticArray<f32> = new StaticArray<f32>(0);

/** Alias tables, zone × CANDIDATES. */
export let emergencyDraw: StaticArray<u32> = new StaticArray<u32>(0);
export let birthDraw: StaticArray<u32> = new StaticArray<u32>(0);

/** First candidate of a zone that offers a specialty (zone × specialty): its nearest hospital. */
export let nearestOffering: StaticArray<u8> = new StaticArray<u8>(0);

/** Arrivals a day at the year's level, before season and weekday. */
export let urgentRate: StaticArray<f64> = new StaticArray<f64>(0);
export let plannedRate: StaticArray<f64> = new StaticArray<f64>(0);
/** Referrals of each specialty a working day, zone × SPECIALTY_LANES; cohorts only. */
export let specialtyRate: StaticArray<f32> = new StaticArray<f32>(0);
/** Kinds of arrival: attendance by age, direct emergency by age, birth. */
export const URGENT_KINDS = 15;
/** Kinds of referral: specialty × age. */
export const PLANNED_KINDS = SPECIALTIES * AGE_BANDS;
export let urgentMix: StaticArray<u32> = new StaticArray<u32>(0);
export let plannedMix: StaticArray<u32> = new StaticArray<u32>(0);

/** Water: segments as x1, y1, x2, y2 and the water they are of; bridges as x, y and their water (km). */
export let barriers: StaticArray<f64> = new StaticArray<f64>(0);
export let bridges: StaticArray<f64> = new StaticArray<f64>(0);

export function claimZones(zones: i32, segments: i32, crossings: i32): void {
  const fixed = ColumnUse.Fixed;
  easting = column<f64>(Column.ZoneEasting, zones, fixed);
  northing = column<f64>(Column.ZoneNorthing, zones, fixed);
  population = column<f64>(Column.ZonePopulation, zones * AGE_BANDS, fixed);
  deprivation = column<f64>(Column.ZoneDeprivation, zones, fixed);
  rural = column<u8>(Column.ZoneRural, zones, fixed);
  commissioner = column<u16>(Column.ZoneCommissioner, zones, fixed);
  region = column<u8>(Column.ZoneRegion, zones, fixed);
  growth = column<f64>(Column.PopulationGrowth, (MAX_YEARS + 1) * AGE_BANDS, fixed);
  candidateSite = column<u16>(Column.CandidateSite, zones * CANDIDATES, fixed);
  candidateKm = column<f32>(Column.CandidateKm, zones * CANDIDATES, fixed);
  candidates = column<u8>(Column.CandidateCount, zones, fixed);
  plannedPull = column<f32>(Column.CandidatePull, zones * CANDIDATES);
  emergencyPull = column<f32>(Column.EmergencyPull, zones * CANDIDATES);
  plannedTotal = column<f32>(Column.PlannedTotal, zones * SPECIALTY_LANES);
  emergencyDraw = column<u32>(Column.EmergencyDraw, zones * CANDIDATES);
  birthDraw = column<u32>(Column.BirthDraw, zones * CANDIDATES);
  nearestOffering = column<u8>(Column.NearestOffering, SPECIALTIES * zones);
  urgentRate = column<f64>(Column.UrgentRate, zones);
  plannedRate = column<f64>(Column.PlannedRate, zones);
  specialtyRate = column<f32>(Column.SpecialtyRate, zones * SPECIALTY_LANES);
  urgentMix = column<u32>(Column.UrgentMix, zones * URGENT_KINDS);
  plannedMix = column<u32>(Column.PlannedMix, zones * PLANNED_KINDS);
  barriers = column<f64>(Column.BarrierSegments, segments * 5, fixed);
  bridges = column<f64>(Column.BarrierBridges, crossings * 3, fixed);
}
