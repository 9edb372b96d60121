// Private finance: what each hospital pays its company in a year, and from which day.
import { number, readCsv, round } from './csv.mjs';
import { CARRIED, USED } from './figures.mjs';

// Retail prices carry the charge of 2016-17 back to each start date: dynamics.md 6.2, and the same index for 2012.
const BACK = { '2008-04-01': 0.72, '2012-04-01': 0.87 };
// Sites of the return of 2016-17 that have another code in the tables, a trust's total, and small sites put with the main one.
const SAME_SITE = {
  R1K02: 'RV831',
  RQM91: 'RFW99',
  RAPNM: 'RAPNM',
  RJ224: 'RJ201',
  RBN02: 'RBN01',
  RXPCC: 'RXPCP',
  RR807: 'RR813',
  RTFEF: 'RTFED',
  'RWP AGGRE': 'RWP50',
  'RKE AGGRE': 'RKEQ4',
  'RWH AGGRE': 'RWH01',
  'RQ8 AGGRE': 'RQ8L0',
};

// When the building opened: public knowledge, to the month at best (modelled). A year alone stands for its April.
const OPENED = new Map(
  [
    ...`R1H12 2012-03 R1HM0 2010-03 R1HNH 2006 RV831 2006 RAPNM 2010-06 RAX01 2007 RBA11 2009 RBK02 2010-07 RBN01 2010-04
  RBS25 2015-10 RC971 2003 RF4QH 2006-12 RGN80 2010-11 RGT01 2006 RHQNG 2007 RHU03 2009-06 RJ201 2007-02 RJ231 2001-03
  RJ701 2003 RJE01 2012-03 RJZ01 2002 RJZ30 2003-04 RGZ01 2005 RK5BC 2010-10 RK5HP 2010-10 RKB01 2006-07 RKB03 2006-07 RKEQ4 2006
  RL401 2004 RLQ01 2002-03 RM102 2001-11 RM202 2001-06 RM301 2011-10 RN325 2002-11 RN707 2000-09 RNA01 2005 RNLAY 2000-04
  RQ301 2006 RQ8L0 2010-11 RFW99 2003-05 RQQ31 2005 RR813 2007-12 RRK15 2010-06 RRV03 2005-06 RTD01 2009 RTD02 2009 RTE03 2004
  RTFED 2003 RTH02 2009-03 RTH03 2003 RTH08 2007-01 RTRAT 2003-08 RVJ01 2014-05 RW301 2009-06 RWA01 2003 RWA16 2008-09
  RWFTW 2011-01 RWH01 2006 RWP50 2002-03 RWY02 2001-04 RXF03 2010-07 RXF05 2011-02 RXH06 2007-06 RXK02 2005 RXPBA 2002-06
  RXPCP 2001-04 RXQ02 2004 RXQ50 2000 RXQ51 2000 RXR10 2006 RXR20 2006-07 RTGFG 2009-05`.matchAll(
      /(\w{5}) (\d{4})(-\d\d)?/g,
    ),
  ].map(([, code, year, month = '-04']) => [code, `${year}${month}-01`]),
);
const YEARS = 32; // length of a contract where none is named: schemes run 30-37 years (Hansard, 27 February 2008)
// Whose contract it was, where the site passed to another trust.
const SIGNED_BY = { RGZ01: 'RGZ', R1H12: 'RNJ', R1HM0: 'RNJ' };

/** Charge and days of every site that has a scheme: code → { charge, from, to, letter } by start date. */
export function makeCharges(facts) {
  const years = contractYears(facts);
  const paid = new Map();
  for (const row of readCsv(`${facts}/pfi_sites_eric_2016_17.csv`)) {
    const trust = row['Organisation Code'];
    const code = SAME_SITE[row['Site Code']] ?? SAME_SITE[`${trust} ${row['Site Code']}`] ?? row['Site Code'];
    paid.set(code, (paid.get(code) ?? 0) + number(row.total_gbp) / 1e6);
  }
  return (code, trust, start) => {
    const opened = OPENED.get(code);
    if (!opened) return undefined;
    const base = (paid.get(code) ?? 0) * BACK[start];
    const named = namedCharge(code);
    const exact = named?.start === start && USED.includes(named);
    const charge = exact ? named.value : named ? (named.value * BACK[start]) / namedLevel(named) : base;
    if (!charge) return undefined;
    const to = `${Number(opened.slice(0, 4)) + (years.get(SIGNED_BY[code] ?? trust) ?? YEARS)}${opened.slice(4)}`;
    return { charge, from: opened, to, letter: exact ? 'o' : 'd' };
  };
}

const namedCharge = (code) =>
  [...USED, ...CARRIED].find((f) => f.column === 'pfi_charge_m' && f.code === code);

// A named charge of 2006-07 stands at 2008's prices less one year of inflation of about 4 %.
const namedLevel = (figure) => (figure.year === '2006-07' ? BACK['2008-04-01'] / 1.04 : BACK[figure.start]);

function contractYears(facts) {
  const rows = readCsv(`${facts}/finance_facts.csv`).filter((f) => f.measure === 'pfi_contract_years');
  return new Map(rows.map((f) => [f.ods_code, Number(f.value)]));
}

/** Sites of a trust whose whole charge is named: scaled, or given the difference, so that they add up to it. */
export function fitTrustCharges(sites) {
  for (const figure of CARRIED.filter((f) => f.column === 'pfi_charge_m' && f.code.length === 3)) {
    const codes = new Set(sites.filter((s) => s.trust === figure.code && s.pfi_from).map((s) => s.code));
    for (const start of Object.keys(BACK)) {
      const of = sites.filter((s) => s.start === start && codes.has(s.code));
      const fixed = of.filter((s) => namedCharge(s.code));
      const total = (list) => list.reduce((sum, s) => sum + s.pfi_charge_m, 0);
      const target = (figure.value * BACK[start]) / BACK[figure.start] - total(fixed);
      const free = of.filter((s) => !namedCharge(s.code));
      const scale = target / total(free);
      for (const site of free) site.pfi_charge_m = round(site.pfi_charge_m * scale, 2);
      if (free.length) free[0].pfi_charge_m = round(free[0].pfi_charge_m + target - total(free), 2);
    }
  }
}
