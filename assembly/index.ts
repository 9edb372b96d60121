// The front door of the core: the only exports the host sees.
import { Clock, LAYOUT_MARK, Rule } from './layout';
import { directoryAddress } from './kernel/columns';
import { after, begin, END, liveChunks, recordAt } from './kernel/queue';
import { claimKeys, mix, setSeed } from './kernel/random';
import { firstDay, found, open, prepare, warm } from './opening';
import { addAct, claimActs } from './state/acts';
import { claimAttend } from './process/patients/attend';
import { claimImposed, imposedFailures } from './process/regime/impose';
import { claimAudit } from './process/patients/midnight';
import { claimAccess } from './state/access';
import { claimBedCohorts } from './state/bedCohorts';
import { claimCare } from './state/care';
import { claimCases } from './state/cases';
import { claimCatchments } from './state/catchments';
import { claimCauses } from './state/causes';
import { claimClock, clock, inCohorts, siteCount } from './state/clock';
import { claimContracts } from './state/contracts';
import { claimEconomies } from './state/economies';
import { claimFlows } from './state/flows';
import { claimJournal } from './state/journal';
import { claimLedger } from './state/ledger';
import { claimOperators } from './state/operators';
import { claimPatients, listCount } from './state/patients';
import { claimPlannedCohorts } from './state/plannedCohorts';
import { claimPlannedRings } from './state/plannedRings';
import { claimRecord } from './state/record';
import { claimRegulators } from './state/regulators';
import { claimRules, setRule } from './state/rules';
import { claimSites } from './state/sites';
import { claimSpells } from './state/spells';
import { claimStayTables } from './state/stayTables';
import { claimSummary, fillSummary } from './state/summary';
import { claimTeams } from './state/teams';
import { claimTrusts } from './state/trusts';
import { claimUnions } from './state/unions';
import { claimUrgentRates } from './state/urgentRates';
import { claimWatch } from './state/watch';
import { claimZones } from './state/zones';
import { step as stepDay } from './step';

export { directoryAddress, fillSummary, firstDay, found, imposedFailures, liveChunks, open, prepare, warm };

export function layoutMark(): i32 {
  return LAYOUT_MARK;
}

/** Claims every table, all empty; called once. `chunks` × 64 patients and `arrivals` a day find room; `fidelity` is a Fidelity. */
export function claim(
  zones: i32,
  sites: i32,
  trusts: i32,
  commissioners: i32,
  segments: i32,
  bridges: i32,
  chunks: i32,
  arrivals: i32,
  fidelity: i32,
): void {
  claimClock();
  clock[Clock.Fidelity] = fidelity;
  claimKeys();
  claimRules();
  claimZones(zones, segments, bridges);
  claimSites(sites);
  claimTrusts(trusts);
  claimTeams(trusts);
  if (inCohorts()) {
    claimPatients(sites, 0, 0);
    claimCohorts(sites, commissioners);
  } else {
    claimPatients(sites, chunks, arrivals);
  }
  claimCare();
  claimSpells(sites);
  claimFlows(sites);
  claimLedger(sites, trusts, commissioners);
  claimRecord();
  claimAccess();
  claimCases(trusts);
  claimActs(trusts);
  claimRegulators(trusts);
  claimImposed();
  claimCauses(trusts);
  claimJournal();
  claimOperators();
  claimContracts(trusts);
  claimUnions();
  claimEconomies(trusts);
  claimWatch();
  claimSummary(trusts);
  claimAttend(sites);
  claimAudit(sites);
  clock[Clock.Zones] = zones;
  clock[Clock.Sites] = sites;
  clock[Clock.Trusts] = trusts;
  clock[Clock.Commissioners] = commissioners;
  clock[Clock.BarrierCount] = segments;
  clock[Clock.BridgeCount] = bridges;
}

/** What takes the place of the patients' records. */
function claimCohorts(sites: i32, commissioners: i32): void {
  claimBedCohorts(sites);
  claimCatchments(sites, commissioners);
  claimStayTables(sites);
  claimUrgentRates(sites);
  claimPlannedCohorts(sites);
  claimPlannedRings(sites);
}

/** Sets what chance will decide; replicate 0 is the seed's own run. */
export function seed(low: u32, high: u32, replicate: u32): void {
  setSeed(low, high, replicate);
}

/** Lives through `days` days; stops early, with the day it reached, when a law is broken. Returns the days lived. */
export function step(days: i32): i32 {
  for (let d = 0; d < days; d++) {
    if (clock[Clock.Breach] != 0) return d;
    stepDay(clock[Clock.Day] + 1);
  }
  return days;
}

/** Does something from outside, first thing tomorrow: an Act on a trust or site, with an instrument or rule and a value. False when the list is full. */
export function act(what: i32, trust: i32, site: i32, which: i32, value: f64): bool {
  return addAct(clock[Clock.Day] + 1, what, trust, site, which, value);
}

/** Changes a live parameter. */
export function setLive(name: Rule, value: f64): void {
  setRule(name, value);
}

/** A number made of every patient alive, where they are and in which order: for the digest of a run. */
export function patientsChecksum(): u64 {
  let sum: u64 = 0;
  for (let l = 0, n = listCount(siteCount()); l < n; l++) {
    for (let at = begin(l); at != END; at = after(at, l)) sum = mix(sum ^ (recordAt(at) + <u64>l));
  }
  return sum;
}
