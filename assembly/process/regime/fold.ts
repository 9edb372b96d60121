// A trust without cash and without a lender stops services, the dearest beside its income first; with the last one its hospital shuts.
import { BILL_CODES, CaseField, EventKind, Instrument, Mechanism, Pathway, Rule, Service, SPECIALTIES } from '../../layout';
import { noteLoss } from '../../state/aftermath';
import { caseOf, setCase } from '../../state/cases';
import { isOn, isWarming, siteCount, trustCount } from '../../state/clock';
import { costFactor } from '../../state/costs';
import { billsYear, prices } from '../../state/ledger';
import { moveServices } from '../../state/moving';
import { happened } from '../../state/record';
import { rule } from '../../state/rules';
import { clinicCapacity, isClosed, services, theatreCapacity, trustOf, unitCost } from '../../state/sites';
import { isAlive, overdrawn } from '../../state/trusts';
import { closeSite } from './instruments/close';

/** Months overdrawn without a lender after which nobody delivers any more (dynamics, gap 6: four quarters). */
const PATIENCE_OF_SUPPLIERS = 12;
const WORKING_DAYS = 253.0;

export function fold(day: i32): void {
  if (isWarming() || !isOn(Mechanism.Insolvency)) return;
  for (let t = 0, n = trustCount(); t < n; t++) {
    if (isAlive(t) && overdrawn[t] >= PATIENCE_OF_SUPPLIERS) stopOne(t, day);
  }
}

/** One service a quarter, at whichever of its hospitals it pays least. */
function stopOne(t: i32, day: i32): void {
  let site = -1;
  let specialty = -1;
  let least = Infinity;
  for (let s = 0, n = siteCount(); s < n; s++) {
    if (<i32>trustOf[s] != t || isClosed(s)) continue;
    for (let k = 0; k < SPECIALTIES; k++) {
      if (((services[s] >> <u16>k) & 1) == 0) continue;
      const margin = marginOf(t, s, k);
      if (margin >= least) continue;
      least = margin;
      site = s;
      specialty = k;
    }
  }
  if (site < 0) return;
  const bits = <i32>services[site];
  const left = bits & <i32>Service.AllSpecialties & ~(1 << specialty);
  if (left == 0) {
    shut(t, site, day);
    return;
  }
  noteLoss(t, site, 1 << specialty);
  moveServices(site, 1 << specialty, day);
  happened(EventKind.ServiceStopped, t, site, -1, Instrument.None, <f64>specialty);
}

function shut(t: i32, site: i32, day: i32): void {
  const before = caseOf(t, CaseField.Site);
  const stage = caseOf(t, CaseField.Stage);
  setCase(t, CaseField.Site, site);
  closeSite(t, day);
  setCase(t, CaseField.Site, before);
  setCase(t, CaseField.Stage, stage);
}

/** Income of a specialty's planned care beside what its clinics and theatres cost, £ a year. */
function marginOf(t: i32, s: i32, k: i32): f64 {
  let pence = 0.0;
  for (let p: i32 = Pathway.Inpatient; p <= <i32>Pathway.FollowUp; p++) {
    const code = p * SPECIALTIES + k;
    pence += <f64>billsYear[s * BILL_CODES + code] * <f64>prices[t * BILL_CODES + code];
  }
  const c = s * SPECIALTIES + k;
  const slots =
    rule(Rule.ClinicSlotCost) * clinicCapacity[c] +
    rule(Rule.TheatreSlotCost) * (theatreCapacity[c * 2] + theatreCapacity[c * 2 + 1]);
  return pence / 100.0 - WORKING_DAYS * slots * unitCost[s] * costFactor(t);
}
