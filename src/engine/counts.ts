// What a run counted, added up for its report.
import { Clock, Column, Indicator } from '../../assembly/layout.ts';
import type { Core } from './core.ts';

const RECORDS_A_CHUNK = 64;

/** Episodes of the closed months by pathway. */
export function readPathways(core: Core): Record<string, number> {
  const indicators = core.f64(Column.Indicators);
  const months = core.i32(Column.Clock)[Clock.MonthIndex]!;
  const sum = (what: Indicator) => {
    let total = 0;
    for (let m = 0; m < months; m++) total += indicators[m * Indicator.Count + what]!;
    return total;
  };
  return {
    attendances: sum(Indicator.Attendances),
    emergencyAdmissions: sum(Indicator.EmergencyAdmissions),
    inpatients: sum(Indicator.Inpatients),
    dayCases: sum(Indicator.DayCases),
    firstOutpatients: sum(Indicator.FirstOutpatients),
    followUps: sum(Indicator.FollowUps),
    births: sum(Indicator.Births),
  };
}

/** Most records of each kind alive at a month's end, the room there is and how much of it was ever used. */
export function readPeaks(core: Core): Record<string, number> {
  const clock = core.i32(Column.Clock);
  return {
    waiting: clock[Clock.PeakWaiting]!,
    booked: clock[Clock.PeakBooked]!,
    inBed: clock[Clock.PeakInBed]!,
    room: core.u64(Column.ChunkRecords).length,
    used: clock[Clock.ChunkHighWater]! * RECORDS_A_CHUNK,
  };
}
