// What each instrument costs, who must agree to it, and how it is done: one file each in instruments/.
import { Instrument, Mechanism } from '../../layout';
import { isOn } from '../../state/clock';
import { INFEASIBLE } from '../../state/worth';
import { agreeBailout, bailOut, bailoutCost } from './instruments/bailout';
import { agreeBadge, badgeCost, makeBadge } from './instruments/badge';
import { agreeBreakUp, breakUp, breakUpCost, partsStand } from './instruments/breakUp';
import { agreeClosure, closeSite, closureCost } from './instruments/close';
import { agreeFranchise, franchise, franchiseCost, franchiseStands } from './instruments/franchise';
import { agreePrivateTakeover, privateTakeoverCost, saleStands, sell } from './instruments/privateTakeover';
import { agreeSplit, split, splitCost, splitStands } from './instruments/split';
import { agreePfiRelief, pfiReliefCost, relievePfi } from './instruments/pfiRelief';
import { agreeMerger, merge, mergerCost, mergerStands } from './instruments/merger';
import { agreeNewManagement, newManagementCost, replaceTeam } from './instruments/newManagement';
import { agreeReconfiguration, reconfigurationCost, reconfigure } from './instruments/reconfigure';
import { agreeTakeover, stillStands, takeOver, takeoverCost, walksAway } from './instruments/takeover';

/** Cost to the public purse as an administrator without error reckons it, £; INFEASIBLE when it cannot be had. */
export function costOf(instrument: i32, t: i32): f64 {
  if (instrument == Instrument.Bailout) return bailoutCost(t);
  if (instrument == Instrument.PfiRelief) return pfiReliefCost(t);
  if (instrument == Instrument.NewManagement) return newManagementCost(t);
  if (instrument == Instrument.Takeover) return takeoverCost(t);
  if (instrument == Instrument.Franchise) return franchiseCost(t);
  if (instrument == Instrument.PrivateTakeover) return privateTakeoverCost(t);
  if (instrument == Instrument.Split) return splitCost(t);
  if (instrument == Instrument.Merger) return mergerCost(t);
  if (instrument == Instrument.BreakUp) return breakUpCost(t);
  if (instrument == Instrument.Reconfiguration) return reconfigurationCost(t);
  if (instrument == Instrument.Badge) return badgeCost(t);
  if (instrument == Instrument.Closure) return closureCost(t);
  return INFEASIBLE;
}

/** Asks all who must agree; a yes leaves the plan in the case, with the day it is due. */
export function agrees(instrument: i32, t: i32, day: i32): bool {
  if (!isOn(switchOf(instrument))) return false;
  if (instrument == Instrument.Bailout) return agreeBailout(t);
  if (instrument == Instrument.PfiRelief) return agreePfiRelief(t, day);
  if (instrument == Instrument.NewManagement) return agreeNewManagement(t, day);
  if (instrument == Instrument.Takeover) return agreeTakeover(t, day);
  if (instrument == Instrument.Franchise) return agreeFranchise(t, day);
  if (instrument == Instrument.PrivateTakeover) return agreePrivateTakeover(t, day);
  if (instrument == Instrument.Split) return agreeSplit(t, day);
  if (instrument == Instrument.Merger) return agreeMerger(t, day);
  if (instrument == Instrument.BreakUp) return agreeBreakUp(t, day);
  if (instrument == Instrument.Reconfiguration) return agreeReconfiguration(t, day);
  if (instrument == Instrument.Badge) return agreeBadge(t, day);
  if (instrument == Instrument.Closure) return agreeClosure(t, day);
  return false;
}

/** Whether those who agreed still stand by it this quarter. */
export function standsStill(instrument: i32, t: i32): bool {
  if (instrument == Instrument.Takeover) return stillStands(t) && !walksAway(t);
  if (instrument == Instrument.Franchise) return franchiseStands(t);
  if (instrument == Instrument.PrivateTakeover) return saleStands(t);
  if (instrument == Instrument.Split) return splitStands(t);
  if (instrument == Instrument.Merger) return mergerStands(t);
  if (instrument == Instrument.BreakUp) return partsStand(t);
  return true;
}

export function carryOut(instrument: i32, t: i32, day: i32): void {
  if (instrument == Instrument.Bailout) bailOut(t, day);
  else if (instrument == Instrument.PfiRelief) relievePfi(t, day);
  else if (instrument == Instrument.NewManagement) replaceTeam(t, day);
  else if (instrument == Instrument.Takeover) takeOver(t, day);
  else if (instrument == Instrument.Franchise) franchise(t, day);
  else if (instrument == Instrument.PrivateTakeover) sell(t, day);
  else if (instrument == Instrument.Split) split(t, day);
  else if (instrument == Instrument.Merger) merge(t, day);
  else if (instrument == Instrument.BreakUp) breakUp(t, day);
  else if (instrument == Instrument.Reconfiguration) reconfigure(t, day);
  else if (instrument == Instrument.Badge) makeBadge(t, day);
  else if (instrument == Instrument.Closure) closeSite(t, day);
}

/** The mechanism that switches an instrument off. */
function switchOf(instrument: i32): Mechanism {
  if (instrument == Instrument.Bailout) return Mechanism.Bailout;
  if (instrument == Instrument.PfiRelief) return Mechanism.PfiRelief;
  if (instrument == Instrument.NewManagement) return Mechanism.NewManagement;
  if (instrument == Instrument.Takeover) return Mechanism.Takeover;
  if (instrument == Instrument.Merger) return Mechanism.Merger;
  if (instrument == Instrument.Franchise) return Mechanism.Franchise;
  if (instrument == Instrument.PrivateTakeover) return Mechanism.PrivateTakeover;
  if (instrument == Instrument.Split) return Mechanism.Split;
  if (instrument == Instrument.BreakUp) return Mechanism.BreakUp;
  if (instrument == Instrument.Reconfiguration) return Mechanism.Reconfiguration;
  if (instrument == Instrument.Badge) return Mechanism.Badge;
  return Mechanism.Closure;
}
