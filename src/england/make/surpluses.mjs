// The surplus or deficit that each trust's books are set to.
import { normal } from './chance.mjs';
import { round } from './csv.mjs';
import { CARRIED, USED } from './figures.mjs';
import { GROWTH_2008_TO_2012 } from './finances.mjs';

const SPREAD = 0.028; // sd of the underlying margin: dynamics.md 6.4
const FOUNDATION_SPREAD = 0.75; // foundation trusts were picked for their books: dynamics.md 6.4
const BLOCK_SPREAD = 0.45; // block-contract trusts: dynamics.md 8 row 4
const BACK_TO_2008 = 0.75; // of a named margin of 2011-12, where nothing earlier is named: dynamics.md 6.4
// Each start date's modelled deficits and net position of all trusts. 2008: judgement within 5-12 % in deficit and +£0.3-0.9bn.
// 2011-12: all ten NHS trusts in deficit are named, 21 foundation trusts were in deficit, sector about +£0.5bn (NAO).
const SECTOR = {
  '2008-04-01': { modelledDeficits: 8, netM: 600, foundationOnly: false },
  '2012-04-01': { modelledDeficits: 18, netM: 500, foundationOnly: true },
};
// Their deficits came with a hospital opened by private finance after 2008, so nothing is carried back.
const AFTER_OPENING = new Set(['RGN', 'RXF', 'RQ8']);

export function addSurplus(trusts) {
  for (const [start, sector] of Object.entries(SECTOR)) {
    const of = trusts.filter((t) => t.start === start);
    for (const t of of) setNamed(t, trusts);
    if (start < '2009') southLondonPredecessors(of);
    setModelled(
      of.filter((t) => t.surplus_m === undefined),
      sector,
      sector.netM - sum(of),
    );
    for (const t of of) t.surplus_m = round(t.surplus_m, 2);
  }
}

const sum = (trusts) => trusts.reduce((total, t) => total + (t.surplus_m ?? 0), 0);
const find = (list, code, start) =>
  list.find((f) => f.column === 'surplus_m' && f.code === code && f.start === start);

function setNamed(t, trusts) {
  const used = find(USED, t.code, t.start);
  const carried = find(CARRIED, t.code, t.start);
  t.surplus_named = used ? 'yes' : 'no';
  t.surplusLetter = used ? 'o' : 'd';
  if (used) t.surplus_m = used.value;
  else if (carried?.year.startsWith('2011')) t.surplus_m = carried.value;
  else if (carried)
    t.surplus_m = carried.value / GROWTH_2008_TO_2012 ** ((Number(carried.year.slice(0, 4)) - 2007) / 4);
  else {
    const later =
      t.start < '2009' && !AFTER_OPENING.has(t.code) ? find(USED, t.code, '2012-04-01') : undefined;
    const then = later && trusts.find((other) => other.code === t.code && other.start > '2009');
    if (later) t.surplus_m = (BACK_TO_2008 * later.value * t.income_m) / then.income_m;
    else t.surplusLetter = 'm';
  }
}

/** The first deficit of South London (2009-10), less Bromley's own, shared by the two others' historic debts. */
function southLondonPredecessors(trusts) {
  const at = (code) => trusts.find((t) => t.code === code);
  const whole = find(CARRIED, 'RYQ', '2008-04-01').value / GROWTH_2008_TO_2012 ** 0.5;
  const rest = whole - at('RG3').surplus_m;
  const debts = at('RG2').debt_m + at('RGZ').debt_m;
  for (const code of ['RG2', 'RGZ']) {
    at(code).surplus_m = (rest * at(code).debt_m) / debts;
    at(code).surplusLetter = 'd';
  }
}

/**
 * Reported margins are managed: most trusts stand just above zero, a tail below. Trusts are ranked by a keyed normal draw; the
 * lowest `modelledDeficits` fall short by their distance below the cut, the rest rise above it at the pace that gives the net.
 */
function setModelled(trusts, sector, netM) {
  const eligible = trusts.filter((t) => !sector.foundationOnly || t.foundation === 'yes');
  for (const t of trusts) {
    t.z = normal(`surplus ${t.start}`, t.code) + (t.foundation === 'yes' && !sector.foundationOnly ? 0.4 : 0);
    t.spread =
      SPREAD *
      (t.foundation === 'yes' ? FOUNDATION_SPREAD : 1) *
      (t.type === 'acute' || t.type === 'specialist' ? 1 : BLOCK_SPREAD);
  }
  const ranked = [...eligible].sort((a, b) => a.z - b.z);
  const cut = (ranked[sector.modelledDeficits - 1].z + ranked[sector.modelledDeficits].z) / 2;
  const inDeficit = new Set(ranked.slice(0, sector.modelledDeficits));
  let weight = 0;
  for (const t of trusts) {
    if (inDeficit.has(t)) t.surplus_m = (-0.004 + t.spread * (t.z - cut)) * t.income_m;
    else weight += t.income_m * (FLOOR + t.spread * Math.max(0, t.z - cut));
  }
  const left = netM - sum(trusts);
  for (const t of trusts) {
    if (!inDeficit.has(t))
      t.surplus_m = (left / weight) * t.income_m * (FLOOR + t.spread * Math.max(0, t.z - cut));
  }
}

const FLOOR = 0.004; // a managed break-even reports a little above zero: dynamics.md R19
