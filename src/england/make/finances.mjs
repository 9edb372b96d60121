// Income, surplus and debt of every trust on each start date: named figures exactly, the rest modelled (dynamics.md 6).
import { normal } from './chance.mjs';
import { round } from './csv.mjs';
import { CARRIED, USED } from './figures.mjs';
import { STAFF_SPLIT } from './mergers.mjs';

export const GROWTH_2008_TO_2012 = 1.17; // nominal growth of provider income over the four years: dynamics.md 6.1
const A_YEAR = GROWTH_2008_TO_2012 ** 0.25;
// £m of income for each whole-time equivalent on the payroll. Acute: named trusts, dynamics.md 6.1; the others: judgement.
const PER_STAFF = {
  acute: 0.068,
  specialist: 0.068,
  mental_health: 0.055,
  community: 0.045,
  ambulance: 0.05,
};
const PER_BED = 0.405; // £m, where no staff figure is known: named trusts, dynamics.md 6.1
const SPREAD = { staff: 0.08, bed: 0.12 }; // of ln income: dynamics.md 6.1
const ACUTE_2012_M = 46_000; // income of the 142 general acute trusts, 2012-13: fit to Monitor's size distribution

const figure = (list, column, t) =>
  list.find((f) => f.table === 'trusts' && f.column === column && f.code === t.code && f.start === t.start);
const yearsAfter = (figureYear, start) => Number(start.slice(0, 4)) - 1 - Number(figureYear.slice(0, 4));

export function addIncome(trusts) {
  for (const t of trusts) {
    const split = STAFF_SPLIT[t.code]?.[t.start] ?? STAFF_SPLIT[t.code]?.both;
    const staff = split ?? t.staff;
    const draw = normal('income', t.code);
    const raw = staff
      ? PER_STAFF[t.type] * staff * (1 + SPREAD.staff * draw)
      : PER_BED * t.beds * (1 + SPREAD.bed * draw);
    const used = figure(USED, 'income_m', t);
    const carried = figure(CARRIED, 'income_m', t);
    // A figure named at one start date is carried to the other by the growth of all trusts' income.
    const other = [...USED, ...CARRIED].find(
      (f) => f.column === 'income_m' && f.code === t.code && f.start !== t.start,
    );
    t.incomeLetter = used ? 'o' : carried || other ? 'd' : 'm';
    if (used) t.income_m = used.value;
    else if (carried) t.income_m = carried.value * A_YEAR ** yearsAfter(carried.year, t.start);
    else if (other) t.income_m = other.value * A_YEAR ** yearsAfter(other.year, t.start);
    else t.income_m = raw / (t.start < '2009' ? GROWTH_2008_TO_2012 : 1);
  }
  southLondonPredecessors(trusts);
  scaleAcute(trusts);
  for (const t of trusts) t.income_m = round(t.income_m, 1);
}

/** South London's turnover carried back to 2008; Bromley's is named, the other two share the rest by their beds. */
function southLondonPredecessors(trusts) {
  const at2008 = (code) => trusts.find((t) => t.code === code && t.start < '2009');
  const whole = trusts.find((t) => t.code === 'RYQ').income_m / GROWTH_2008_TO_2012;
  const rest = whole - at2008('RG3').income_m;
  at2008('RG2').income_m = rest * 0.6; // beds 500 to about 330 on the eve of the merger: modelled
  at2008('RGZ').income_m = rest * 0.4;
  for (const code of ['RG2', 'RGZ']) at2008(code).incomeLetter = 'd';
}

/** Modelled acute and specialist incomes scaled so that all acute trusts add up to the sector's income. */
function scaleAcute(trusts) {
  for (const start of ['2008-04-01', '2012-04-01']) {
    const of = trusts.filter((t) => t.start === start);
    const acute = of.filter((t) => t.type === 'acute');
    const sum = (list) => list.reduce((total, t) => total + t.income_m, 0);
    const named = sum(acute.filter((t) => t.incomeLetter !== 'm'));
    const target = ACUTE_2012_M / (start < '2009' ? GROWTH_2008_TO_2012 : 1);
    const scale = (target - named) / sum(acute.filter((t) => t.incomeLetter === 'm'));
    for (const t of of)
      if (t.incomeLetter === 'm' && (t.type === 'acute' || t.type === 'specialist')) t.income_m *= scale;
  }
}

/** Debt: named figures exactly (one of 2009 still stands in 2012, no later one being named: judgement); foundation trusts none; others clip(N(.02, .03), 0, .12) of income (dynamics.md 6.3). */
export function addDebt(trusts) {
  const hansard = (code) =>
    USED.find((f) => f.column === 'debt_m' && f.code === code && f.start < '2009')?.value;
  for (const t of trusts) {
    const used = figure(USED, 'debt_m', t);
    const earlier = t.start > '2009' && t.foundation === 'no' ? hansard(t.code) : undefined;
    t.debtLetter = used ? 'o' : earlier === undefined ? 'm' : 'd';
    if (used) t.debt_m = used.value;
    else if (earlier !== undefined) t.debt_m = earlier;
    else if (t.code === 'RYQ') {
      t.debt_m = hansard('RG2') + hansard('RG3') + hansard('RGZ');
      t.debtLetter = 'd';
    } else if (t.foundation === 'yes') t.debt_m = 0;
    else t.debt_m = Math.min(0.12, Math.max(0, 0.02 + 0.03 * normal('debt', t.code))) * t.income_m;
    t.debt_m = round(t.debt_m, 3);
  }
}
