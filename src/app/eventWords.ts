// The words of events: their letters, filters and sentences.
import { EventKind } from '../../assembly/layout.ts';
import { money, number } from './print.ts';

export type FeedFilter = 'regime' | 'owners' | 'services' | 'money';

/** Letter on an event's chip, the filter it answers to, and its words. */
export interface EventWords {
  letter: string;
  name: string;
  filter: FeedFilter;
  /** Stands on the timeline and in Shift+arrow. */
  major: boolean;
  /** Happens so often that only its filter and the trust's card list it. */
  quiet?: boolean;
}

export const eventWords: Record<number, EventWords> = {
  [EventKind.Triggered]: { letter: 'R', name: 'regime', filter: 'regime', major: true },
  [EventKind.Bailout]: { letter: '£', name: 'support', filter: 'money', major: false },
  [EventKind.TakeoverAgreed]: { letter: 'T', name: 'takeover', filter: 'owners', major: false },
  [EventKind.Takeover]: { letter: 'T', name: 'takeover', filter: 'owners', major: true },
  [EventKind.BidRefused]: { letter: 'N', name: 'refusal', filter: 'owners', major: false },
  [EventKind.ClosureDecided]: { letter: 'C', name: 'closure', filter: 'services', major: false },
  [EventKind.Closure]: { letter: 'C', name: 'closure', filter: 'services', major: true },
  [EventKind.Recovered]: { letter: 'O', name: 'recovery', filter: 'regime', major: false },
  [EventKind.Succession]: { letter: 'M', name: 'merger', filter: 'owners', major: true },
  [EventKind.Foundation]: { letter: 'F', name: 'foundation', filter: 'owners', major: false },
  [EventKind.WardsOpened]: { letter: 'W', name: 'wards', filter: 'services', major: false, quiet: true },
  [EventKind.WardsShut]: { letter: 'W', name: 'wards', filter: 'services', major: false, quiet: true },
  [EventKind.Loan]: { letter: '£', name: 'support', filter: 'money', major: false, quiet: true },
  [EventKind.Relapse]: { letter: 'R', name: 'regime', filter: 'regime', major: true },
  [EventKind.CaseClosed]: { letter: 'O', name: 'recovery', filter: 'regime', major: false },
  [EventKind.PlanAgreed]: { letter: 'S', name: 'plan', filter: 'services', major: false },
  [EventKind.PlanChanged]: { letter: 'S', name: 'plan', filter: 'services', major: false },
  [EventKind.PlanFailed]: { letter: 'N', name: 'refusal', filter: 'services', major: false },
  [EventKind.PlanQuashed]: { letter: 'N', name: 'refusal', filter: 'services', major: true },
  [EventKind.Reconfiguration]: { letter: 'S', name: 'plan', filter: 'services', major: true },
  [EventKind.Badge]: { letter: 'C', name: 'closure', filter: 'services', major: true },
  [EventKind.BreakUp]: { letter: 'T', name: 'takeover', filter: 'owners', major: true },
  [EventKind.OverspentBreach]: { letter: '!', name: 'overspend', filter: 'money', major: false },
  [EventKind.Intervened]: { letter: 'I', name: 'intervention', filter: 'regime', major: true },
  [EventKind.PfiReliefGranted]: { letter: '£', name: 'support', filter: 'money', major: false },
  [EventKind.SpecialMeasuresBegan]: { letter: 'Q', name: 'special measures', filter: 'regime', major: false },
  [EventKind.SpecialMeasuresEnded]: { letter: 'O', name: 'recovery', filter: 'regime', major: false },
  [EventKind.AdministratorAppointed]: { letter: 'A', name: 'administrator', filter: 'regime', major: true },
  [EventKind.ServiceStopped]: { letter: 'C', name: 'closure', filter: 'services', major: true },
  [EventKind.CapacityCut]: { letter: 'W', name: 'wards', filter: 'services', major: false },
  [EventKind.TenderFailed]: { letter: 'N', name: 'refusal', filter: 'owners', major: false },
  [EventKind.ContractAwarded]: { letter: 'P', name: 'private operator', filter: 'owners', major: false },
  [EventKind.FranchiseLet]: { letter: 'P', name: 'private operator', filter: 'owners', major: true },
  [EventKind.PrivateTakeover]: { letter: 'P', name: 'private operator', filter: 'owners', major: true },
  [EventKind.SplitAgreed]: { letter: 'P', name: 'private operator', filter: 'owners', major: true },
  [EventKind.PrivateAbandoned]: { letter: 'N', name: 'refusal', filter: 'owners', major: false },
  [EventKind.OperatorExit]: { letter: 'P', name: 'private operator', filter: 'owners', major: true },
  [EventKind.ContractEnded]: { letter: 'P', name: 'private operator', filter: 'owners', major: false },
  [EventKind.OperatorEntered]: { letter: 'P', name: 'private operator', filter: 'owners', major: false },
  [EventKind.NewManagement]: { letter: 'B', name: 'new management', filter: 'regime', major: true },
  [EventKind.TeamArrived]: { letter: 'B', name: 'new management', filter: 'regime', major: false },
  [EventKind.MergerAgreed]: { letter: 'M', name: 'merger', filter: 'owners', major: false },
  [EventKind.Merger]: { letter: 'M', name: 'merger', filter: 'owners', major: true },
  [EventKind.WalkedAway]: { letter: 'N', name: 'refusal', filter: 'owners', major: false },
};

/** The letters of the legend, in its order. */
export const letterKey: [string, string][] = [
  ['R', 'regime'],
  ['T', 'takeover'],
  ['M', 'merger'],
  ['B', 'new management'],
  ['C', 'closure'],
  ['S', 'plan'],
  ['£', 'support'],
  ['F', 'foundation'],
  ['W', 'wards'],
  ['O', 'recovery'],
  ['N', 'refusal'],
  ['I', 'intervention'],
  ['P', 'private operator'],
  ['A', 'administrator'],
  ['Q', 'special measures'],
];

export interface EventNames {
  trust: string;
  site: string;
  counterpart: string;
}

/** One sentence, and one line of who and how much. */
export function eventSentence(kind: number, amount: number, names: EventNames): [string, string] {
  const { trust, site, counterpart } = names;
  switch (kind) {
    case EventKind.Triggered:
      return [`${trust} enters the regime`, 'the statutory clock starts'];
    case EventKind.Bailout:
      return [`${money(amount)} to ${trust}`, 'Treasury, support without change'];
    case EventKind.TakeoverAgreed:
      return [
        `${counterpart || 'An acquirer'} agrees to take over ${trust}`,
        amount ? `with ${money(amount)}` : '',
      ];
    case EventKind.Takeover:
      return [`${counterpart || 'An acquirer'} takes over ${trust}`, amount ? `with ${money(amount)}` : ''];
    case EventKind.BidRefused:
      return [`${counterpart || 'A bidder'} refuses ${trust}`, amount ? `asked ${money(amount)}` : ''];
    case EventKind.ClosureDecided:
      return [`${site || trust} is to close`, 'Secretary of State'];
    case EventKind.Closure:
      return [
        `${site || trust} closes`,
        `its patients go to the neighbours${amount > 0 ? `; costs ${money(amount)}` : ''}`,
      ];
    case EventKind.Recovered:
      return [`${trust} recovers`, 'leaves the regime'];
    case EventKind.Succession:
      return [`${trust} becomes part of ${counterpart}`, 'on its historic date'];
    case EventKind.Foundation:
      return [`${trust} becomes a foundation trust`, ''];
    case EventKind.WardsOpened:
      return [`${site || trust} opens wards`, `${number(amount)} beds more`];
    case EventKind.WardsShut:
      return [`${site || trust} shuts wards`, `${number(Math.abs(amount))} beds fewer`];
    case EventKind.Loan:
      return [`${trust} borrows ${money(amount)}`, 'Department of Health'];
    case EventKind.Relapse:
      return [`${trust} fails again`, ''];
    case EventKind.CaseClosed:
      return [`The case of ${trust} is closed`, ''];
    case EventKind.PlanAgreed:
      return [`A plan for ${site || trust} is agreed`, `for ${trust}`];
    case EventKind.PlanChanged:
      return [`Consultation changes the plan for ${site || trust}`, ''];
    case EventKind.PlanFailed:
      return [`The plan for ${site || trust} falls through`, 'its parties begin again'];
    case EventKind.PlanQuashed:
      return [`A court quashes the plan for ${site || trust}`, counterpart ? `of ${counterpart}` : ''];
    case EventKind.Reconfiguration:
      return [
        `Services leave ${site || trust}`,
        `for the hospitals near it${amount > 0 ? `; costs ${money(amount)}` : ''}`,
      ];
    case EventKind.Badge:
      return [`${site || trust} gives up acute care`, 'community and primary care stay'];
    case EventKind.BreakUp:
      return [`${site || trust} goes to ${counterpart || 'a neighbour'}`, `${trust} is broken up`];
    case EventKind.OverspentBreach:
      return [`${trust} breaches its spending limit`, money(amount)];
    case EventKind.Intervened:
      return [`${site || trust}: done by hand`, 'not a decision of the model'];
    case EventKind.PfiReliefGranted:
      return [`${trust} is helped with its PFI`, `${money(amount)} a year`];
    case EventKind.SpecialMeasuresBegan:
      return [`${trust} is put into special measures`, counterpart ? `with ${counterpart} as a buddy` : ''];
    case EventKind.SpecialMeasuresEnded:
      return [`${trust} leaves special measures`, ''];
    case EventKind.AdministratorAppointed:
      return [`An administrator is appointed to ${trust}`, ''];
    case EventKind.ServiceStopped:
      return [`${site || trust} stops a service`, 'no cash and nobody who lends'];
    case EventKind.CapacityCut:
      return [
        `${trust} loses capacity`,
        `${number(amount)} beds and the slots and buildings that go with them`,
      ];
    case EventKind.TenderFailed:
      return [`Nobody bids for ${trust}`, `the tender cost ${money(amount)}`];
    case EventKind.ContractAwarded:
      return [
        `A private operator wins the tender for ${trust}`,
        `it promises to save ${money(amount)} a year`,
      ];
    case EventKind.FranchiseLet:
      return [`A private operator runs ${trust}`, `management franchise; ${money(amount)} a year promised`];
    case EventKind.PrivateTakeover:
      return [`${trust} passes to a private owner`, `with ${money(amount)} a year for some years`];
    case EventKind.SplitAgreed:
      return [`${trust} is split`, 'care stays with the NHS, the rest goes to a private operator'];
    case EventKind.PrivateAbandoned:
      return [`The private contract for ${trust} is dropped`, `the tender cost ${money(amount)}`];
    case EventKind.OperatorExit:
      return [`The private operator leaves ${trust}`, `it bore ${money(amount)} of the losses`];
    case EventKind.ContractEnded:
      return [`The private contract at ${trust} ends`, 'the NHS runs it again'];
    case EventKind.OperatorEntered:
      return ['A new private operator enters the market', ''];
    case EventKind.NewManagement:
      return counterpart
        ? [`${counterpart} lends ${trust} a hand`, 'its managers stay, with a buddy']
        : [`The managers of ${trust} are dismissed`, 'interims for half a year'];
    case EventKind.TeamArrived:
      return [`New managers come to ${trust}`, ''];
    case EventKind.MergerAgreed:
      return [`${trust} agrees to merge with ${counterpart}`, amount ? `with ${money(amount)}` : ''];
    case EventKind.Merger:
      return [`${trust} merges with ${counterpart}`, amount ? `with ${money(amount)}` : ''];
    case EventKind.WalkedAway:
      return [`${counterpart || 'A bidder'} walks away from ${trust}`, 'before anything was signed'];
    default:
      return [trust, ''];
  }
}
