// Before the first day: what makes a hospital draw more or fewer patients than its distance says is fitted to its size.
import { AGE_BANDS, Rule, Service, SiteKind, SPECIALTIES } from '../../layout';
import { clip } from '../../kernel/maths';
import { siteCount } from '../../state/clock';
import { attending, referring, spreadAttendances, spreadUrgent } from '../../state/flows';
import { spreadPlanned } from '../../state/flowsPlanned';
import { rule } from '../../state/rules';
import {
  attendanceConstant,
  emergencyAppeal,
  kind,
  observedAttendances,
  observedBeds,
  offers,
  plannedAppeal,
  plannedConstant,
  specialist,
  trustOf,
} from '../../state/sites';
import { teaching } from '../../state/trusts';

/** Proportional fitting does not converge on real sites (dynamics 6.5): its steps are halved, few and bounded. */
const PASSES = 25;
const STEP = 0.5;
const BOUND = 1.5;

/** Fits attendances to those observed, or to beds where none are, and referrals to beds. */
export function calibrate(): void {
  const n = siteCount();
  for (let s = 0; s < n; s++) {
    attendanceConstant[s] = 0.0;
    plannedConstant[s] =
      (teaching[trustOf[s]] != 0 ? rule(Rule.TeachingAppeal) : 0.0) + (specialist[s] != 0 ? rule(Rule.SpecialistAppeal) : 0.0);
  }
  for (let pass = 0; pass < PASSES; pass++) {
    setAppeal(n);
    spreadAttendances();
    fitAttendances(n);
  }
  for (let pass = 0; pass < PASSES; pass++) {
    setAppeal(n);
    spreadPlanned();
    fitReferrals(n);
  }
  setAppeal(n);
  spreadUrgent();
  spreadPlanned();
}

function setAppeal(n: i32): void {
  for (let s = 0; s < n; s++) {
    emergencyAppeal[s] = offers(s, Service.Emergency) && kind[s] == SiteKind.Acute ? Math.exp(attendanceConstant[s]) : 0.0;
    for (let k = 0; k < SPECIALTIES; k++) {
      plannedAppeal[k * n + s] = offers(s, 1 << k) && kind[s] != SiteKind.Closed ? Math.exp(plannedConstant[s]) : 0.0;
    }
  }
}

function attendancesOf(site: i32): f64 {
  let sum = 0.0;
  for (let a = 0; a < AGE_BANDS; a++) sum += attending[site * AGE_BANDS + a];
  return sum;
}

function referralsOf(site: i32): f64 {
  let sum = 0.0;
  for (let k = 0; k < SPECIALTIES; k++) sum += referring[site * SPECIALTIES + k];
  return sum;
}

/** Targets are shares: what all sites are fitted to is scaled to what the people's illness makes. */
function fitAttendances(n: i32): void {
  let seen = 0.0;
  let bedsOfSeen = 0.0;
  for (let s = 0; s < n; s++) {
    if (!offers(s, Service.Emergency) || observedAttendances[s] <= 0.0) continue;
    seen += observedAttendances[s];
    bedsOfSeen += observedBeds[s];
  }
  const perBed = bedsOfSeen > 0.0 ? seen / bedsOfSeen : 1.0;
  let targets = 0.0;
  let flows = 0.0;
  for (let s = 0; s < n; s++) {
    if (!offers(s, Service.Emergency)) continue;
    targets += observedAttendances[s] > 0.0 ? observedAttendances[s] : observedBeds[s] * perBed;
    flows += attendancesOf(s);
  }
  for (let s = 0; s < n; s++) {
    const flow = attendancesOf(s);
    if (!offers(s, Service.Emergency) || flow <= 0.0) continue;
    const target = (observedAttendances[s] > 0.0 ? observedAttendances[s] : observedBeds[s] * perBed) * (flows / targets);
    attendanceConstant[s] = clip(attendanceConstant[s] + STEP * Math.log(target / flow), -BOUND, BOUND);
  }
}

function fitReferrals(n: i32): void {
  let beds = 0.0;
  let flows = 0.0;
  for (let s = 0; s < n; s++) {
    if (specialist[s] != 0 || referralsOf(s) <= 0.0) continue;
    beds += Math.max(20.0, observedBeds[s]);
    flows += referralsOf(s);
  }
  for (let s = 0; s < n; s++) {
    const flow = referralsOf(s);
    if (specialist[s] != 0 || flow <= 0.0) continue;
    const target = (Math.max(20.0, observedBeds[s]) * flows) / beds;
    plannedConstant[s] = clip(plannedConstant[s] + STEP * Math.log(target / flow), -BOUND, BOUND);
  }
}
