import { directoryAddress } from './kernel/columns';
import { claimClock } from './state/clock';
import { claimRules } from './state/rules';
import { claimZones } from './state/zones';
import { claimSites } from './state/sites';
import { claimTrusts } from './state/trusts';
import { claimPatients } from './state/patients';
import { claimLedger } from './state/ledger';
import { claimRecord } from './state/record';
import { claimCases } from './state/cases';
import { claimWatch } from './state/watch';
import { claimKeys } from './kernel/random';
export { directoryAddress };
export function claim(zones: i32, sites: i32, trusts: i32, commissioners: i32, segments: i32, crossings: i32, chunks: i32, arrivals: i32): void {
  claimClock(); claimKeys(); claimRules(); claimZones(zones, segments, crossings); claimSites(sites); claimTrusts(trusts);
  claimPatients(sites, chunks, arrivals); claimLedger(sites, trusts, commissioners); claimRecord(); claimCases(trusts); claimWatch();
}
