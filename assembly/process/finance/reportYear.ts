// At the end of March a line is written for every trust: its year.
import { Cause, Tally, TrustYear } from '../../layout';
import { helpReceived, operatingIncome, reportedSurplus, Span, underlyingSurplus } from '../../state/accounts';
import { causes } from '../../state/causes';
import { isWarming, siteCount, trustCount } from '../../state/clock';
import { accountOfTrust, cash } from '../../state/ledger';
import { yearOfRun } from '../../state/rules';
import { bedsAt, isClosed, trustOf, yearToDate } from '../../state/sites';
import { teamsUsed } from '../../state/teams';
import {
  attentionDrain,
  belief,
  debt,
  governance,
  inefficiency,
  management,
  owner,
  quality,
  rating,
  years,
} from '../../state/trusts';

const MILLION = 1e8;

/** Called on 1 April, while the March that ended is still this month of the accounts. */
export function reportYear(day: i32): void {
  if (isWarming()) return;
  for (let t = 0, n = trustCount(); t < n; t++) {
    const row = (yearOfRun(day - 1) * trustCount() + t) * TrustYear.Count;
    years[row + TrustYear.Income] = <f64>operatingIncome(t, Span.WithThisMonth) / MILLION;
    years[row + TrustYear.Surplus] = <f64>reportedSurplus(t, Span.WithThisMonth) / MILLION;
    years[row + TrustYear.Underlying] = <f64>underlyingSurplus(t, Span.WithThisMonth) / MILLION;
    years[row + TrustYear.Support] = <f64>helpReceived(t, Span.WithThisMonth) / MILLION;
    years[row + TrustYear.Cash] = <f64>cash[accountOfTrust(t)] / MILLION;
    years[row + TrustYear.Debt] = <f64>debt[t] / MILLION;
    years[row + TrustYear.Rating] = <f64>rating[t];
    years[row + TrustYear.Quality] = quality[t];
    years[row + TrustYear.Management] = management[t];
    years[row + TrustYear.Inefficiency] = inefficiency[t];
    years[row + TrustYear.Belief] = belief[t];
    years[row + TrustYear.Governance] = <f64>governance[t];
    years[row + TrustYear.Teams] = <f64>teamsUsed[t];
    years[row + TrustYear.AttentionDrain] = attentionDrain[t];
    years[row + TrustYear.Owner] = <f64>owner[t];
    for (let c: i32 = 0; c < <i32>Cause.Count; c++) {
      years[row + TrustYear.CauseManagement + c] = <f64>causes[t * Cause.Count + c] / MILLION;
    }
    writeCare(t, row);
  }
}

/** What its sites did for patients. */
function writeCare(t: i32, row: i32): void {
  let beds = 0;
  let occupied = 0.0;
  let available = 0.0;
  let stopped = 0.0;
  let inTime = 0.0;
  let waited = 0.0;
  let attended = 0.0;
  let late = 0.0;
  for (let s = 0, n = siteCount(); s < n; s++) {
    if (<i32>trustOf[s] != t) continue;
    if (!isClosed(s)) beds += bedsAt(s);
    occupied += <f64>yearToDate(s, Tally.OccupiedBedDays);
    available += <f64>yearToDate(s, Tally.AvailableBedDays);
    stopped += <f64>yearToDate(s, Tally.RttStopped);
    inTime += <f64>yearToDate(s, Tally.RttInTime);
    waited += <f64>yearToDate(s, Tally.RttWaitDays);
    attended += <f64>yearToDate(s, Tally.Attendances);
    late += <f64>yearToDate(s, Tally.OverFourHours);
  }
  years[row + TrustYear.Beds] = <f64>beds;
  if (available > 0.0) years[row + TrustYear.Occupancy] = occupied / available;
  if (stopped > 0.0) years[row + TrustYear.WaitWeeks] = waited / stopped / 7.0;
  if (stopped > 0.0) years[row + TrustYear.EighteenWeeks] = inTime / stopped;
  if (attended > 0.0) years[row + TrustYear.FourHours] = 1.0 - late / attended;
}
