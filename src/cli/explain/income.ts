// What a trust's income lines are made of.
import {
  BILL_CODES,
  Column,
  Pathway,
  Rule,
  Series,
  SPECIALTIES,
  TrustYear,
} from '../../../assembly/layout.ts';
import {
  type Context,
  figureInput,
  type Input,
  millions,
  parameterInput,
  plain,
  RUN,
  seriesInput,
  stateOf,
  yearOf,
} from './context.ts';

const PENCE_IN_MILLION = 1e8;

/** What was billed in the year, by what it was billed for: episodes and pence. */
function billedByKind({
  simulation,
  prices,
  trust,
  sites,
}: Context): Map<string, { episodes: number; pence: number }> {
  const episodes = simulation.tables.i32(Column.SiteBillsYear);
  const billed = new Map<string, { episodes: number; pence: number }>();
  for (const site of sites) {
    for (let code = 0; code < BILL_CODES; code++) {
      const count = episodes[site * BILL_CODES + code]!;
      if (count === 0) continue;
      const kind = kindOf(code);
      const { episodes: before, pence } = billed.get(kind) ?? { episodes: 0, pence: 0 };
      billed.set(kind, {
        episodes: before + count,
        pence: pence + count * prices[trust * BILL_CODES + code]!,
      });
    }
  }
  return billed;
}

const KINDS: Readonly<Record<Pathway, string>> = {
  [Pathway.Attendance]: 'A & E attendances',
  [Pathway.Emergency]: 'emergency stays',
  [Pathway.Inpatient]: 'planned stays',
  [Pathway.DayCase]: 'day cases',
  [Pathway.FirstOutpatient]: 'first appointments',
  [Pathway.FollowUp]: 'follow-ups',
  [Pathway.Birth]: 'births',
};

function kindOf(code: number): string {
  const pathway = Math.floor(code / SPECIALTIES);
  if (pathway in KINDS) return KINDS[pathway as Pathway];
  return code === BILL_CODES - 1 ? 'days beyond the usual stay' : 'short emergency stays';
}

/**
 * Bills at the year's prices. They make the tariff line to the penny unless sites or prices changed hands in the year;
 * then what is left is said.
 */
export function tariffInputs(context: Context, amountM: number): Input[] {
  const inputs: Input[] = [];
  let sum = 0;
  for (const [kind, { episodes, pence }] of billedByKind(context)) {
    sum += pence;
    const mean = (pence / episodes / 100).toFixed(2);
    inputs.push({
      text: `${plain(episodes)} ${kind} at £${mean} on average = ${millions(pence / PENCE_IN_MILLION)}`,
      source: RUN,
    });
  }
  const rest = amountM - sum / PENCE_IN_MILLION;
  if (Math.abs(rest) >= 0.0005) {
    inputs.push({
      text: `${millions(rest)} at sites or prices of another trust earlier in the year`,
      source: RUN,
    });
  }
  const { code, marketForces } = context.world.trusts[context.trust]!;
  inputs.push(
    {
      text: 'prices = tariff of 2008-09 × changes since × market forces factor',
      source: 'DH tariff 2008-09 and reference costs 2008-12 (from memory)',
    },
    figureInput(context, 'trusts', code, 'marketForces', `market forces factor ${plain(marketForces)}`),
    seriesInput(context, Series.TariffChange),
  );
  return inputs;
}

export function marginalInputs(context: Context): Input[] {
  const { simulation, trust } = context;
  const [billed, baseline] = [0, 1].map(
    (i) => Number(simulation.tables.i64(Column.TrustEmergencyYear)[trust * 3 + i]) / PENCE_IN_MILLION,
  ) as [number, number];
  return [
    { text: `emergencies billed ${millions(billed)}, baseline ${millions(baseline)}`, source: RUN },
    parameterInput(context, Rule.MarginalRate),
    parameterInput(context, Rule.MarginalRateFrom),
  ];
}

export function qualityInputs(context: Context): Input[] {
  return [
    { text: `quality ${yearOf(context, TrustYear.Quality).toFixed(2)} SD`, source: RUN },
    seriesInput(context, Series.QualityPayment),
    parameterInput(context, Rule.QualityPaymentShare),
  ];
}

export function penaltyInputs(context: Context): Input[] {
  const percent = (column: TrustYear) => `${(100 * yearOf(context, column)).toFixed(2)} %`;
  return [
    {
      text: `within four hours ${percent(TrustYear.FourHours)}, within eighteen weeks ${percent(TrustYear.EighteenWeeks)}`,
      source: RUN,
    },
    parameterInput(context, Rule.PenaltyFourHours),
    parameterInput(context, Rule.PenaltyEighteenWeeks),
  ];
}

export function blockInputs(context: Context): Input[] {
  const { code, incomeM } = context.world.trusts[context.trust]!;
  return [
    {
      text: `block contracts ${millions(stateOf(context, Column.TrustBlockIncome) / 1e6)} a year at opening prices: the income not earned by the tariff`,
      source: RUN,
    },
    figureInput(context, 'trusts', code, 'incomeM', `income on the first day ${millions(incomeM)}`),
    parameterInput(context, Rule.BlockFloor),
  ];
}
