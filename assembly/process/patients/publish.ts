// Each Monday hospitals' waits and quality are published, and what households see of them becomes their draw of a hospital.
import { CANDIDATES, Mechanism, Rule, Service, SPECIALTIES, SPECIALTY_LANES, WARDS } from '../../layout';
import { buildAlias, setWeight } from '../../kernel/alias';
import { clip } from '../../kernel/maths';
import { inCohorts, isOn, isWarming, siteCount, zoneCount } from '../../state/clock';
import { Waiting, waitingCount } from '../../state/patients';
import { rule } from '../../state/rules';
import {
  attendanceConstant,
  beds,
  clinicCapacity,
  diverting,
  emergencyAppeal,
  isClosed,
  occupied,
  offers,
  plannedAppeal,
  plannedAppealLanes,
  plannedConstant,
  services,
  servicesLost,
  theatreCapacity,
  trustOf,
  waitWeeks,
} from '../../state/sites';
import { qualitySeen } from '../../state/trusts';
import {
  birthDraw,
  candidateSite,
  candidates,
  emergencyDraw,
  emergencyPull,
  nearestOffering,
} from '../../state/zones';

/** Days a week that clinics and theatres work. */
const WORKING_WEEK = 5.0;
const LONGEST_WAIT = 104.0;

/** The wait a referral made now would meet, first appointment and treatment, weeks. */
export function publishWaits(): void {
  for (let s = 0, n = siteCount(); s < n; s++) {
    for (let k = 0; k < SPECIALTIES; k++) {
      const o = s * SPECIALTIES + k;
      const clinic = weeksOf(waitingCount(s, k, Waiting.Clinic), clinicCapacity[o]);
      const theatres = theatreCapacity[o * 2] + theatreCapacity[o * 2 + 1];
      const treatment = weeksOf(waitingCount(s, k, Waiting.DayCase) + waitingCount(s, k, Waiting.Inpatient), theatres);
      waitWeeks[o] = clinic + treatment;
    }
  }
}

function weeksOf(waiting: i32, capacity: f64): f64 {
  return capacity > 0.0 ? clip(<f64>waiting / (capacity * WORKING_WEEK), 0.0, LONGEST_WAIT) : 0.0;
}

/** Appeal of every site. A closed site keeps its last, one that lost its A & E keeps that: only its own patients then choose again (choose.ts). */
export function publishAppeal(): void {
  const feedback = isOn(Mechanism.ChoiceFeedback) && !isWarming();
  const perWeek = rule(Rule.WaitAppeal);
  const perQuality = rule(Rule.QualityAppeal);
  const usual = rule(Rule.OpeningClinicWait) + rule(Rule.OpeningTreatmentWait);

  for (let s = 0, n = siteCount(); s < n; s++) {
    if (isClosed(s)) {
      // daily counts have no patient who could choose again
      if (inCohorts()) for (let k = 0; k < SPECIALTIES; k++) plannedAppealLanes[s * SPECIALTY_LANES + k] = 0;
      continue;
    }
    const seen = feedback ? perQuality * qualitySeen[trustOf[s]] : 0.0;
    const had = ((services[s] | servicesLost[s]) & Service.Emergency) != 0;
    emergencyAppeal[s] = had ? Math.exp(attendanceConstant[s]) : 0.0;
    for (let k = 0; k < SPECIALTIES; k++) {
      const wait = feedback ? perWeek * (waitWeeks[s * SPECIALTIES + k] - usual) : 0.0;
      const appeal = offers(s, 1 << k) ? Math.exp(plannedConstant[s] + seen + wait) : 0.0;
      plannedAppeal[k * n + s] = appeal;
      plannedAppealLanes[s * SPECIALTY_LANES + k] = <f32>appeal;
    }
  }
}

/** Rebuilds the draws of emergencies and births: only when a service came or went. */
export function drawUrgent(): void {
  for (let z = 0, zones = zoneCount(); z < zones; z++) {
    const o = z * CANDIDATES;
    const n = <i32>candidates[z];
    for (let j = 0; j < CANDIDATES; j++) {
      const s = j < n ? <i32>candidateSite[o + j] : 0;
      setWeight(j, j < n ? <f64>emergencyPull[o + j] * emergencyAppeal[s] : 0.0);
    }
    buildAlias(emergencyDraw, o, CANDIDATES);
    for (let j = 0; j < CANDIDATES; j++) {
      const s = j < n ? <i32>candidateSite[o + j] : 0;
      const maternity = j < n && (services[s] & Service.Maternity) != 0;
      setWeight(j, maternity ? <f64>emergencyPull[o + j] * Math.exp(attendanceConstant[s]) : 0.0);
    }
    buildAlias(birthDraw, o, CANDIDATES);
  }
}

/** The nearest hospital of each zone that offers each specialty, by its place among the candidates. */
export function findNearest(): void {
  const zones = zoneCount();
  for (let k = 0; k < SPECIALTIES; k++) {
    for (let z = 0; z < zones; z++) {
      let nearest = 255;
      for (let j = 0; j < <i32>candidates[z] && nearest == 255; j++) {
        const s = <i32>candidateSite[z * CANDIDATES + j];
        if (offers(s, 1 << k) && !isClosed(s)) nearest = j;
      }
      nearestOffering[z * SPECIALTIES + k] = <u8>nearest;
    }
  }
}

/** Ambulances go elsewhere while a hospital is fuller than its rule allows. */
export function divert(): void {
  const full = rule(Rule.DiversionOccupancy);
  const on = isOn(Mechanism.Diversion);
  for (let s = 0, n = siteCount(); s < n; s++) {
    let have = 0;
    let used = 0;
    for (let w = 0; w < WARDS; w++) {
      have += beds[s * WARDS + w];
      used += occupied[s * WARDS + w];
    }
    diverting[s] = on && have > 0 && <f64>used > full * <f64>have ? 1 : 0;
  }
}
