import { Cause, Column, Governance } from '../../../assembly/layout.ts';
import type { Simulation } from '../../engine/simulation.ts';
import type { World } from '../../england/world.ts';
import { daysOf, financialYearName } from '../../measures/dates.ts';
import { InputError, refuse, refuseName } from '../../scenario/errors.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { readArguments, SCENARIO_OPTIONS, scenarioFrom } from '../arguments.ts';
import { type AccountLine, accountsOf } from '../explain/accounts.ts';
import { type Context, contextOf, RUN } from '../explain/context.ts';
import { simulate } from '../simulate.ts';
import { worldOf } from '../world.ts';

const WIDTH = 44;

/** Prints each line of a trust's accounts for a year, down to its inputs and their sources. */
export async function explain(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, SCENARIO_OPTIONS, 3);
  const [name, yearText, scenarioName] = positionals;
  if (name === undefined || yearText === undefined) {
    throw new InputError({ file: 'explain', rule: 'name a trust and a year, such as: explain RJ2 2009' });
  }
  const scenario = scenarioFrom(scenarioName, values);
  const year = yearFrom(yearText, scenario);
  // before the run: a mistyped trust should not cost a minute
  findTrust(await worldOf(scenario), name);

  const lastDay = daysOf(scenario.startDate, year + 1) - 1;
  const { simulation, world } = await simulate(scenario, { days: lastDay });
  const prices = simulation.tables.i32(Column.PriceList).slice();
  simulation.step(1);
  const trust = findTrust(world, name);
  checkAlive(simulation, world, trust, year);
  process.stdout.write(explanation(contextOf({ simulation, world, scenario, trust, year, prices })));
  return 0;
}

function explanation(context: Context): string {
  const { world, scenario, trust, year } = context;
  const { sections, surplusM, cashOnly } = accountsOf(context);
  const { code, name } = world.trusts[trust]!;
  const when = financialYearName(scenario.startDate, year);
  const lines = [`${name} (${code}), ${when} of ${scenario.name}, seed ${scenario.seed}; £m`];
  for (const { title, lines: parts, totalM } of sections) {
    if (parts.length === 0) continue;
    lines.push('', row(title.toUpperCase(), totalM), ...parts.flatMap(told));
  }
  lines.push('', row('SURPLUS REPORTED', surplusM));
  lines.push('', ...causesOf(context));
  if (cashOnly.length > 0) lines.push('', 'CASH AND DEBT OUTSIDE THE SURPLUS', ...cashOnly.flatMap(told));
  lines.push('', 'Model result, not a statement about this trust.', '');
  return lines.join('\n');
}

const CAUSES: readonly (readonly [Cause, string, string])[] = [
  [Cause.Management, 'management', 'inefficiency beyond the top quartile of the first day'],
  [Cause.Pfi, 'PFI', 'the financing part of unitary charges'],
  [Cause.Capacity, 'capacity', 'beds, buildings and duplicated services beyond need'],
  [Cause.Debt, 'debt', 'interest on what was borrowed'],
  [Cause.Rest, 'the rest', 'price, market forces, size and demand'],
];

/** The year's deficit before support by cause (Shapley values), negative where a cause helps. */
function causesOf({ simulation, trust }: Context): string[] {
  const pence = simulation.tables.i64(Column.TrustCauses);
  const shares = CAUSES.map(([cause, label, what]) => ({
    label: `  ${label}`,
    what,
    amountM: Number(pence[trust * Cause.Count + cause]) / 1e8,
  }));
  const total = shares.reduce((sum, { amountM }) => sum + amountM, 0);
  return [
    row('DEFICIT BEFORE SUPPORT, BY CAUSE', total),
    ...shares.flatMap(({ label, what, amountM }) => [row(label, amountM), `      ${what}  [${RUN}]`]),
    `      Shapley values: what taking a cause away saves, mean over all orders; a cause that helps is negative  [${RUN}]`,
  ];
}

function told({ label, amountM, inputs }: AccountLine): string[] {
  return [row(`  ${label}`, amountM), ...inputs.map(({ text, source }) => `      ${text}  [${source}]`)];
}

function row(label: string, amountM: number): string {
  return label.padEnd(WIDTH) + amountM.toFixed(3).padStart(12);
}

/** Years since the start of `2009` or `2009-10`. */
function yearFrom(text: string, scenario: Scenario): number {
  const first = Number(scenario.startDate.slice(0, 4));
  const year = /^\d{4}(-\d{2})?$/.test(text) ? Number(text.slice(0, 4)) - first : -1;
  if (
    year >= 0 &&
    year < scenario.years &&
    (text.length === 4 || text === financialYearName(scenario.startDate, year))
  )
    return year;
  const last = financialYearName(scenario.startDate, scenario.years - 1);
  return refuse('YEAR', text, `a financial year from ${financialYearName(scenario.startDate, 0)} to ${last}`);
}

/** The trust with this code, this name, or the only one whose name holds these words. */
function findTrust(world: World, text: string): number {
  const wanted = text.toLowerCase();
  const exact = world.trusts.findIndex(
    ({ code, name }) => code.toLowerCase() === wanted || name.toLowerCase() === wanted,
  );
  if (exact >= 0) return exact;
  const holding = world.trusts.flatMap(({ name }, trust) =>
    name.toLowerCase().includes(wanted) ? [trust] : [],
  );
  if (holding.length === 1) return holding[0]!;
  if (holding.length > 1)
    refuse(
      'TRUST',
      text,
      `one of ${holding
        .slice(0, 8)
        .map((trust) => world.trusts[trust]!.code)
        .join(', ')}`,
    );
  return refuseName(
    'TRUST',
    text,
    'trust',
    world.trusts.flatMap(({ code, name }) => [name, code]),
  );
}

function checkAlive(simulation: Simulation, world: World, trust: number, year: number): void {
  if (simulation.tables.u8(Column.TrustGovernance)[trust] !== Governance.Dissolved) return;
  const owner = world.trusts[simulation.tables.u16(Column.TrustOwner)[trust]!]!;
  const when = financialYearName(world.startDate, year);
  throw new InputError({
    file: 'TRUST',
    value: world.trusts[trust]!.code,
    rule: `was part of ${owner.code} ${owner.name} by the end of ${when}`,
  });
}
