// The schedule: a day, a week, a month, a quarter and a year of the NHS, in order.
import { Clock } from './layout';
import { civil, weekday } from './kernel/calendar';
import { clock, epochOf, isWarming } from './state/clock';
import { admit } from './process/patients/admit';
import { attend } from './process/patients/attend';
import { choosePlanned, chooseUrgent } from './process/patients/choose';
import { consult } from './process/patients/consult';
import { demand, setDemand } from './process/patients/demand';
import { discharge } from './process/patients/discharge';
import { audit, midnight } from './process/patients/midnight';
import { divert, drawPlanned, findNearest, publishAppeal, publishWaits } from './process/patients/publish';
import { refer } from './process/patients/refer';
import { reroute } from './process/patients/reroute';
import { closeTallies, openTallyYear, summarise } from './process/patients/summarise';
import { treat } from './process/patients/treat';
import { weighDistance } from './process/patients/weigh';

/** Lives through one day. Books close on the first of the month, before the day's patients come. */
export function step(day: i32): void {
  clock[Clock.Day] = day;
  const date = civil(epochOf(day));
  const monthBegins = date % 100 == 1 && day > 0;
  const month = (date / 100) % 100;

  if (monthBegins && !isWarming()) {
    closeMonth(day);
    if (month % 3 == 1) closeQuarter(day);
    if (month == 4) turnYear(day);
  }
  if (weekday(epochOf(day)) == 0) refreshWeek();
  liveDay(day);
}

function liveDay(day: i32): void {
  // before anyone arrives: a hospital that shut last night takes nobody in today
  reroute(day);
  divert();
  demand(day);
  choosePlanned();
  chooseUrgent();
  refer();
  // before admit: a bed freed today may be filled today
  discharge(day);
  attend(day);
  admit(day);
  consult(day);
  treat(day);
  midnight();
}

function refreshWeek(): void {
  publishWaits();
  publishAppeal();
  drawPlanned();
}

function closeMonth(day: i32): void {
  audit(day);
  summarise();
  closeTallies();
  clock[Clock.MonthIndex]++;
}

function closeQuarter(_day: i32): void {
  findNearest();
  clock[Clock.QuarterIndex]++;
}

function turnYear(day: i32): void {
  openTallyYear();
  setDemand(day);
  weighDistance(day);
}
