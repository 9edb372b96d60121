// A trust's year, line by line: the lines that make the surplus, then money that moves outside it.
import { Flow, Rule } from '../../../assembly/layout.ts';
import { bookedM } from '../../engine/card.ts';
import { wordsOf } from '../../measures/csv.ts';
import { type Context, type Input, parameterInput, RUN } from './context.ts';
import { blockInputs, marginalInputs, penaltyInputs, qualityInputs, tariffInputs } from './income.ts';
import {
  agencyInputs,
  capitalInputs,
  dividendInputs,
  estateInputs,
  interestInputs,
  staffInputs,
  suppliesInputs,
  unitaryInputs,
} from './spending.ts';

export interface AccountLine {
  label: string;
  amountM: number;
  inputs: Input[];
}

export interface AccountSection {
  title: string;
  lines: AccountLine[];
  totalM: number;
}

type Explainer = (context: Context, amountM: number) => Input[];

const fromParameters =
  (...rules: Rule[]): Explainer =>
  (context) =>
    rules.map((rule) => parameterInput(context, rule));

const asHappened: Explainer = () => [{ text: 'see events.csv', source: RUN }];

/** In the order in which accounts are read. Flows of no section touch cash or debt only. */
const SECTIONS: readonly { title: string; flows: readonly (readonly [Flow, Explainer])[] }[] = [
  {
    title: 'Income',
    flows: [
      [Flow.Tariff, tariffInputs],
      [Flow.MarginalRate, marginalInputs],
      [Flow.Quality, qualityInputs],
      [Flow.Penalty, penaltyInputs],
      [Flow.Block, blockInputs],
      [Flow.Rent, fromParameters(Rule.TenantRent)],
    ],
  },
  {
    title: 'Spending',
    flows: [
      [Flow.StaffPay, staffInputs],
      [Flow.AgencyPay, agencyInputs],
      [Flow.Supplies, suppliesInputs],
      [Flow.Estate, estateInputs],
      [Flow.UnitaryCharge, unitaryInputs],
      [Flow.CapitalCharge, capitalInputs],
      [Flow.Dividend, dividendInputs],
      [Flow.Interest, interestInputs],
      [Flow.OperatorFee, fromParameters(Rule.OperatorFeeShare)],
    ],
  },
  {
    title: 'Support and what does not recur',
    flows: [
      [Flow.Support, fromParameters(Rule.BailoutShare, Rule.SupportBudgetM)],
      [Flow.PfiRelief, asHappened],
      [Flow.DealLumpSum, fromParameters(Rule.TakeoverLumpShare)],
      [Flow.DealTail, fromParameters(Rule.TakeoverTailYears)],
      [Flow.ReserveUsed, fromParameters(Rule.ReportedTarget, Rule.ReserveShare, Rule.ReserveLimit)],
      [Flow.SurplusSpent, fromParameters(Rule.SurplusSpentAbove, Rule.SurplusSpentShare)],
      [Flow.Redundancy, fromParameters(Rule.RedundancyShare)],
      [Flow.LossShare, fromParameters(Rule.OperatorLossShare, Rule.OperatorLossCapM)],
      [Flow.UnionDispute, fromParameters(Rule.DisputeCost)],
    ],
  },
];

/** The sections that make the reported surplus, then one of the other movements of cash. Lines of nought are left out. */
export function accountsOf(context: Context): {
  sections: AccountSection[];
  surplusM: number;
  cashOnly: AccountLine[];
} {
  const { simulation, trust } = context;
  const booked = (flow: Flow) => bookedM(simulation.tables, trust, flow);
  const sections = SECTIONS.map(({ title, flows }) => {
    const lines = flows.flatMap(([flow, explain]) => {
      const amountM = booked(flow);
      return amountM === 0 ? [] : [{ label: labelOf(flow), amountM, inputs: explain(context, amountM) }];
    });
    return { title, lines, totalM: lines.reduce((sum, { amountM }) => sum + amountM, 0) };
  });
  const told = new Set(SECTIONS.flatMap(({ flows }) => flows.map(([flow]) => flow)));
  const cashOnly: AccountLine[] = [];
  for (let flow = 0; flow < Flow.Count; flow++) {
    if (!told.has(flow) && booked(flow) !== 0)
      cashOnly.push({ label: labelOf(flow), amountM: booked(flow), inputs: [] });
  }
  return { sections, surplusM: sections.reduce((sum, { totalM }) => sum + totalM, 0), cashOnly };
}

function labelOf(flow: Flow): string {
  const words = wordsOf(Flow[flow]);
  return words[0]!.toUpperCase() + words.slice(1);
}
