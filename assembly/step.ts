// The schedule: a day, a week, a month, a quarter and a year of the NHS, in order.
import { Clock } from './layout';
import { civil, weekday } from './kernel/calendar';
import { clock, epochOf, inCohorts, isWarming, weekOf } from './state/clock';
import { closeBooks } from './state/ledger';
import { observeMargins } from './state/regulators';
import { setYearStay } from './state/spells';
import { attribute } from './process/causes/attribute';
import { admitInCohorts } from './process/cohorts/admit';
import { arrive } from './process/cohorts/arrive';
import { attendInCohorts } from './process/cohorts/attend';
import { auditCohorts } from './process/cohorts/audit';
import { auditPlanned } from './process/cohorts/auditPlanned';
import { shareBills } from './process/cohorts/bill';
import { closePlanned } from './process/cohorts/closePlanned';
import { findCatchments } from './process/cohorts/findCatchments';
import { fromTrolleys } from './process/cohorts/fromTrolleys';
import { leave } from './process/cohorts/leave';
import { measureChoices } from './process/cohorts/measureChoices';
import { expectReferrals, planTests } from './process/cohorts/planWeek';
import { release } from './process/cohorts/release';
import { rerouteInCohorts } from './process/cohorts/reroute';
import { setCare, setUrgent } from './process/cohorts/setUrgent';
import { reroutePlanned } from './process/cohorts/reroutePlanned';
import { setReferrals } from './process/cohorts/setReferrals';
import { shareReferrals } from './process/cohorts/shareReferrals';
import { planDay } from './plannedDay';
import { checkMoney } from './process/finance/checkMoney';
import { honour } from './process/finance/honour';
import { lend } from './process/finance/lend';
import { price } from './process/finance/price';
import { report } from './process/finance/report';
import { reportYear } from './process/finance/reportYear';
import { rent } from './process/finance/rent';
import { settle } from './process/finance/settle';
import { strand } from './process/finance/strand';
import { support } from './process/finance/support';
import { advanceCases } from './process/regime/advance';
import { appraise } from './process/regime/appraise';
import { authorise } from './process/regime/authorise';
import { believe } from './process/regime/believe';
import { decide } from './process/regime/decide';
import { impose } from './process/regime/impose';
import { fold } from './process/regime/fold';
import { implement } from './process/regime/implement';
import { inspect } from './process/regime/inspect';
import { intervene } from './process/regime/intervene';
import { judge } from './process/regime/judge';
import { protest } from './process/regime/protest';
import { rate } from './process/regime/rate';
import { reportCentre } from './process/regime/reportCentre';
import { reportMarket } from './process/regime/reportMarket';
import { survey } from './process/regime/survey';
import { talent } from './process/regime/talent';
import { trigger } from './process/regime/trigger';
import { breakEven } from './process/trusts/breakEven';
import { improve } from './process/trusts/improve';
import { integrate } from './process/trusts/integrate';
import { invest } from './process/trusts/invest';
import { manage } from './process/trusts/manage';
import { observe } from './process/trusts/observe';
import { pay } from './process/trusts/pay';
import { save } from './process/trusts/save';
import { staff } from './process/trusts/staff';
import { succeed } from './process/trusts/succeed';
import { admit } from './process/patients/admit';
import { attend } from './process/patients/attend';
import { choosePlanned, chooseUrgent } from './process/patients/choose';
import { consult } from './process/patients/consult';
import { demand, setDemand } from './process/patients/demand';
import { discharge } from './process/patients/discharge';
import { giveUpBeds } from './process/patients/giveUpBeds';
import { audit, midnight } from './process/patients/midnight';
import { divert, drawUrgent, findNearest, publishAppeal, publishWaits } from './process/patients/publish';
import { refer } from './process/patients/refer';
import { reroute } from './process/patients/reroute';
import { closeTallies, openTallyYear, summarise } from './process/patients/summarise';
import { treat } from './process/patients/treat';
import { weighDistance } from './process/patients/weigh';
import { weighChoice } from './process/patients/weighChoice';

/** Lives through one day. On the last of a month, when its patients are in bed, the month's books are closed. */
export function step(day: i32): void {
  clock[Clock.Day] = day;
  intervene(day);
  if (weekday(epochOf(day)) == 0) refreshWeek();
  if (inCohorts()) liveDayOfCohorts(day);
  else liveDay(day);

  const tomorrow = civil(epochOf(day + 1));
  if (tomorrow % 100 != 1 || isWarming()) return;
  const month = (tomorrow / 100) % 100;
  closeMonth(day + 1);
  if (month % 3 == 1) closeQuarter(day + 1);
  if (month == 4) turnYear(day + 1);
  if (inCohorts()) setCare();
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
  giveUpBeds();
  attend(day);
  admit(day);
  consult(day);
  treat(day);
  midnight();
  advanceCases(day);
  checkMoney(day);
}

/** The same day in counts. */
function liveDayOfCohorts(day: i32): void {
  if (rerouteInCohorts(day)) {
    // before lists are handed on: nobody is sent where the same service left today
    publishAppeal();
    shareReferrals();
    reroutePlanned(day);
    expectReferrals();
    findCatchments();
    setUrgent(day);
  }
  divert();
  arrive(day);
  release(day);
  giveUpBeds();
  attendInCohorts(day);
  // before admit: the longest waiting come first
  fromTrolleys(day);
  admitInCohorts(day);
  leave(day);
  planDay(day);
  midnight();
  advanceCases(day);
  checkMoney(day);
}

function refreshWeek(): void {
  publishWaits();
  publishAppeal();
  if (!inCohorts()) {
    weighChoice();
    return;
  }
  shareReferrals();
  expectReferrals();
  planTests(weekOf(clock[Clock.Day]));
}

function closeMonth(day: i32): void {
  if (inCohorts()) {
    auditCohorts();
    // those who lay in a hospital's beds when it shut have left since
    reroutePlanned(day);
    auditPlanned(day, weekOf(day - 1));
    if (clock[Clock.MonthIndex] % 3 == 0) measureChoices();
    closePlanned(day);
    shareBills();
  } else {
    audit(day);
  }
  observe(day);
  staff(day);
  // before pay: what patients brought is there to be spent
  settle(day);
  rent(day);
  pay(day);
  support(day);
  honour(day);
  strand(day);
  lend(day);
  breakEven(day);
  report(day);
  attribute(day);
  impose(day, (civil(epochOf(day)) / 100) % 100 == 4);
  reportMarket(day);
  reportCentre(day);
  if ((civil(epochOf(day)) / 100) % 100 == 4) reportYear(day);
  summarise();
  survey(day);
  closeTallies();
  closeBooks();
  clock[Clock.MonthIndex]++;
  // after the accounts are settled: nobody owes the old trust anything
  succeed(day);
}

function closeQuarter(day: i32): void {
  save(day);
  manage(day);
  talent(day);
  improve(day);
  rate(day);
  observeMargins(false);
  inspect(day);
  integrate(day);
  invest(day);
  believe(day);
  authorise(day);
  protest(day);
  judge(day);
  trigger(day);
  appraise(day);
  decide(day);
  implement(day);
  fold(day);
  // after implement: a hospital may have shut, or a service left
  if (clock[Clock.ServicesMovedOn] == day && !inCohorts()) redrawChoices();
  findNearest();
  clock[Clock.QuarterIndex]++;
}

function redrawChoices(): void {
  publishAppeal();
  weighChoice();
  drawUrgent();
}

function turnYear(day: i32): void {
  price(day);
  openTallyYear();
  setYearStay(day);
  if (inCohorts()) {
    setUrgent(day);
    setReferrals(day);
  } else {
    setDemand(day);
  }
  weighDistance(day);
}
