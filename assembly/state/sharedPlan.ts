// A shared plan: who must say yes to a change of services, by route and date, and what each says.
import { CaseEntry, CaseField, Governance, Indicator, Instrument, Mechanism, Party, Rule, Service } from '../layout';
import { caseOf, setCase } from './cases';
import { isOn } from './clock';
import { consents, leans } from './consent';
import { hasAdministrator } from './failureLaw';
import { noteCase } from './journal';
import { gainFrom, savingOf } from './plans';
import { add } from './record';
import { trustOf } from './sites';
import { governance } from './trusts';
import { afterReform, hearing, localVoices, lossOf, voiceOf } from './voices';

/** What a neighbour sees in a plan: more patients, or the loss of its own services, in logits (judgement). */
const NEIGHBOUR_GAINS = 0.5;
const NEIGHBOUR_LOSES = 1.0;
/** A regulator of quality likes units that see enough patients (judgement). */
const LARGER_UNITS = 0.3;
/** What losing its own board costs a place: takeovers and what is like them, in logits (judgement). */
const OWN_BOARD_LOST = 0.5;

/** The centre's own voice for a trust. */
function centreFor(t: i32): i32 {
  return governance[t] == Governance.FoundationTrust ? Party.FinanceRegulator : Party.SecretaryOfState;
}

/** Those with a veto, as bits of Party. A plan that touches a neighbour needs its board too, unless an administrator writes it. */
export function partiesTo(t: i32, instrument: i32, site: i32, day: i32): i32 {
  if (instrument == Instrument.Closure || !isOn(Mechanism.SharedPlan)) return 1 << Party.SecretaryOfState;
  if (hasAdministrator(t)) return (1 << centreFor(t)) | (1 << Party.Commissioners);
  let who = (1 << Party.OwnBoard) | (1 << Party.Commissioners) | (1 << Party.Scrutiny);
  if (afterReform(day)) {
    who |= (1 << Party.HealthBoard) | (1 << Party.CommissioningBoard) | (1 << Party.FinanceRegulator) | (1 << Party.QualityRegulator);
  }
  return <i32>trustOf[site] == t ? who : who | (1 << Party.OtherBoard);
}

/** Asks each party of a set, all of them whatever the others say; true when nobody refuses. The plan stands in the case. */
export function askParties(t: i32, instrument: i32, who: i32): bool {
  const site = caseOf(t, CaseField.Site);
  const saving = savingOf(instrument, t, site);
  const loss = lossOf(instrument) * voiceOf(site, caseOf(t, CaseField.Services));
  let all = true;
  let asked = 0;
  for (let party = 0; party < Party.Count; party++) {
    if (((who >> party) & 1) == 0) continue;
    asked++;
    if (!consents(t, instrument, party, gainOfParty(party, t, saving), lossOfParty(party, t, site, loss), site)) all = false;
  }
  setCase(t, CaseField.Parties, caseOf(t, CaseField.Parties) | who);
  add(Indicator.PlanParties, <f64>asked);
  return all;
}

function gainOfParty(party: i32, t: i32, saving: f64): f64 {
  if (party == Party.QualityRegulator) return LARGER_UNITS;
  if (party == Party.OtherBoard) return NEIGHBOUR_GAINS;
  if (party == Party.Scrutiny || party == Party.HealthBoard || party == Party.Campaign) return 0.0;
  return gainFrom(saving, t);
}

function lossOfParty(party: i32, t: i32, site: i32, loss: f64): f64 {
  const own = party == Party.OtherBoard && <i32>trustOf[site] != t ? NEIGHBOUR_GAINS + NEIGHBOUR_LOSES : 0.0;
  return own + loss * hearing(party);
}

/** Share of the local voices, each counted once, that are against what is proposed: their stances, whether they have a veto or not. */
export function shareAgainst(t: i32, instrument: i32, day: i32): f64 {
  const who = localVoices(day);
  const takesServices = lossOf(instrument) > 0.0;
  const site = caseOf(t, CaseField.Site);
  const loss = takesServices ? lossOf(instrument) * voiceOf(site, caseOf(t, CaseField.Services)) : ownBoardLost(instrument);
  const saving = takesServices ? savingOf(instrument, t, site) : 0.0;
  let against = 0.0;
  let all = 0.0;
  for (let party = 0; party < Party.Count; party++) {
    if (((who >> party) & 1) == 0) continue;
    all += 1.0;
    const gain = takesServices ? gainOfParty(party, t, saving) : 0.0;
    if (!leans(t, instrument, party, gain, takesServices ? lossOfParty(party, t, site, loss) : loss)) against += 1.0;
  }
  return against / all;
}

function ownBoardLost(instrument: i32): f64 {
  const gone = instrument >= Instrument.Takeover && instrument <= Instrument.BreakUp && instrument != Instrument.Split;
  return gone ? OWN_BOARD_LOST : 0.0;
}

/** Counts a decision, and whether it goes against most of those who speak for the place. */
export function weighLocally(t: i32, instrument: i32, day: i32): void {
  if (!isOn(Mechanism.LocalEconomy)) return;
  add(Indicator.LocalDecisions, 1.0);
  if (shareAgainst(t, instrument, day) > 0.5) add(Indicator.CentreOverrides, 1.0);
}

/** The plan becomes another: fewer services go, and everybody is asked anew. False when nothing is left to change. */
export function redraft(t: i32, instrument: i32, site: i32): bool {
  if (caseOf(t, CaseField.Draft) > 0 || instrument != Instrument.Reconfiguration) return false;
  setCase(t, CaseField.Draft, 1);
  setCase(t, CaseField.Parties, 0);
  noteCase(t, CaseEntry.Redrafted, instrument, 0, site, 0.0, <f64>(caseOf(t, CaseField.Services) & ~(<i32>Service.Emergency)));
  return true;
}
