// Every word of the page, in one place. Functions where a number or a name stands inside.
import { EventKind, Governance, Instrument, Stage } from '../../assembly/layout.ts';

const MINUS = '\u2212';
const THIN = '\u2009';

/** A number with a true minus and thin grouping by commas. */
export function number(value: number, digits = 0): string {
  const text = Math.abs(value).toLocaleString('en-GB', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  const zero = !/[1-9]/.test(text);
  return value < 0 && !zero ? MINUS + text : text;
}

export const percent = (share: number, digits = 1) => `${number(share * 100, digits)}${THIN}%`;

/** Money given in £m: "£438m", "−£2.1m", "£1.24bn". */
export function money(millions: number): string {
  const sign = millions < 0 ? MINUS : '';
  const size = Math.abs(millions);
  if (size >= 1000) return `${sign}£${number(size / 1000, 2)}bn`;
  if (size >= 100) return `${sign}£${number(size)}m`;
  const text = number(size, 1);
  return `${/[1-9]/.test(text) ? sign : ''}£${text}m`;
}

/** Big counts: "1,240", "83.4 million", "1.20 billion". */
export function count(value: number): string {
  if (value >= 1e9) return `${number(value / 1e9, 2)} billion`;
  if (value >= 1e6) return `${number(value / 1e6, 1)} million`;
  return number(value);
}

/** A trust's name for a map: "Mid Staffordshire NHS Foundation Trust" → "Mid Staffordshire". */
export function shortTrust(name: string): string {
  const short = name
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\b(NHS|Foundation|Trust|Teaching|Acute)\b/gi, ' ')
    .replace(
      /\bUniversity Hospitals?( of)?\b|\bHospitals? for\b|\b(Hospitals?|Healthcare|Health Care)\b/gi,
      ' ',
    )
    .replace(/^\s*The\s+/i, '')
    .replace(/\s+(and|&|of)\s*$/i, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (short.length <= 24) return short || name;
  const cut = short.split(/,| and | & /)[0]!.trim();
  return cut.length >= 4 ? cut : short;
}

/** A hospital's name for a map: "Queen Elizabeth Hospital" → "Queen Elizabeth". */
export function shortSite(name: string): string {
  const short = name
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\b(NHS|Foundation|Trust)\b/gi, ' ')
    .replace(/\b(University|District|General|Community)?\s*Hospital\b/gi, ' ')
    .replace(/^\s*The\s+/i, '')
    .replace(/\s+/g, ' ')
    .trim();
  return short.length >= 3 ? short : name;
}

export const words = {
  title: 'Trustscape',
  scenario: 'Scenario',
  seed: 'Seed',
  newSeed: 'Another seed',
  years: 'Years',
  map: 'Map',
  table: 'Table',
  help: 'Keys and help',
  close: 'Close',
  view: 'View',
  modelResult: 'Model result',
  projector: 'Projector',
  fullScreen: 'Full screen',
  yearOf: (year: number, years: number) => `year ${year} of ${years}`,
  run: {
    people: 'People',
    trusts: 'Trusts',
    hospitals: 'Hospitals open',
    areas: 'Small areas',
    until: (date: string) => `to ${date}`,
  },
  play: 'Play',
  pause: 'Pause',
  back: 'A quarter back',
  forward: 'A quarter on',
  slower: 'Slower',
  faster: 'Faster',
  speed: (value: number) => `${value >= 1 ? value : `1/${Math.round(1 / value)}`}×`,
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  whole: 'All of England',
  london: 'London',
  scotland: 'SCOTLAND',
  wales: 'WALES',
  opening: 'Opening the books of every trust …',
  warming: 'Patients, lists and accounts are set up as they stood on the first day.',
  failed: 'The run has stopped',
  again: 'Start again',
  lostPicture:
    'The browser has taken the map’s graphics away. The run goes on; it comes back by itself or when you reload.',
  note: 'Model result, not a forecast about this hospital',
  noteAll: 'Model result, not a forecast about any hospital',
  ogl: 'Contains public sector information licensed under the Open Government Licence v3.0. Contains OS data © Crown copyright and database right.',
  notNhs: 'Not a service of the NHS.',
  workedOut: 'worked out to here',
  workedOutShort: 'worked out',
  waitingForModel: 'waiting for the model',
  episodes: (n: number) => `${count(n)} episodes of care`,
  episodesPerSecond: (n: number) => `${count(n)} a second`,
  timeline: 'Time shown',
  hospitalSaid: (site: string, trust: string, rating: string, beds: number) =>
    `${site}, ${trust}: ${rating}, ${number(beds)} beds`,
  chooseOnPhone: 'Look here; choose scenarios and seeds on a wider screen.',
  rating: {
    title: 'Financial rating',
    names: ['not rated', 'failing', 'weak', 'adequate', 'good', 'strong'],
    short: 'failing to strong',
  },
  legend: {
    nhs: 'NHS trust',
    foundation: 'Foundation trust',
    franchise: 'Franchise',
    split: 'Split',
    badge: 'Badge: no A&E',
    closed: 'Closed',
    regime: 'In the regime',
    area: 'Area: income',
    income: (m: number) => (m >= 1000 ? `£${m / 1000}bn` : `£${m}m`),
    tie: 'Hospitals of one trust',
    patients: (n: number) => (n > 0 ? `Patients, 1 point = ${number(n)}` : 'Patients'),
    diverted: 'Patients diverted',
    support: 'Support from the Treasury',
    events: 'Events',
  },
  scenarios: {
    'england-2008': { name: 'England 2008', line: 'Every acute trust from 1 April 2008' },
    'england-2012': { name: 'England 2012', line: 'Every acute trust from 1 April 2012' },
    sandbox: { name: 'Sandbox', line: 'Six hospitals, a million people' },
  } as Record<string, { name: string; line: string }>,
  indicators: {
    title: 'Indicators',
    regime: { name: 'Trusts in the regime', second: (n: number) => `of ${number(n)} trusts` },
    deficit: { name: 'Trusts in deficit', second: (n: number) => `${percent(n, 0)} of all` },
    position: { name: 'Net position of all trusts', second: () => 'last twelve months' },
    support: { name: 'Support paid so far', second: () => 'cash from the Treasury' },
    fourHours: { name: 'Seen within four hours', second: () => 'A&E, last month' },
    eighteenWeeks: { name: 'Treated within 18 weeks', second: () => 'of those treated, last month' },
    waiting: { name: 'Waiting for planned care', second: () => 'people on lists' },
    occupancy: { name: 'Beds full', second: () => 'at midnight, last month' },
  },
  feed: {
    title: 'Events',
    list: 'Events, newest first',
    soFar: (n: number) => `${number(n)} so far`,
    none: 'Nothing yet. The first events come within a year or two.',
    filters: {
      all: 'All',
      regime: 'Regime',
      owners: 'Owners',
      services: 'Services',
      money: 'Money',
    } as Record<string, string>,
  },
  card: {
    income: 'Income',
    surplus: 'Surplus',
    deficit: 'Deficit',
    support: 'Support so far',
    supportSecond: 'from the Treasury',
    pfi: 'PFI rent a year',
    bedsFull: 'Beds full',
    ofBeds: (n: number) => `of ${number(n)} beds`,
    ofIncome: (share: number) => `${percent(share)} of income`,
    wait: 'Planned wait',
    weeks: (n: number) => `${number(n, 1)} weeks`,
    fourHours: 'Within four hours',
    cash: 'Cash',
    debt: 'Debt',
    ratingSince: 'Rating since the start',
    accounts: 'Accounts, £m',
    twelveMonths: (date: string) => `twelve closed months to ${date}`,
    sinceStart: (date: string) => `closed months from the start to ${date}`,
    result: 'Result',
    hospitals: 'Hospitals',
    hospital: 'Hospital',
    beds: 'Beds',
    full: 'Full',
    waitColumn: 'Wait',
    case: 'Case',
    noCase: 'Not in the regime.',
    dayOf: (day: number, days: number) =>
      day > days
        ? `${number(day - days)} days over ${number(days)}`
        : `day ${number(day)} of ${number(days)}`,
    workingDays: 'statutory clock, working days',
    inside: 'How it is run',
    quality: 'Quality of care',
    management: 'Strength of management',
    deviations: (n: number) => `${n > 0 ? '+' : ''}${number(n, 1)} sd`,
    inefficiency: 'Cost above efficient',
    starting: 'Starting figures and how they are known',
    startingHint: 'as on the first day of the run',
    catchment: 'people',
    catchmentLine: (name: string) => `lit: those whose nearest open hospital is one of ${name}’s`,
    dissolved: 'Dissolved: its hospitals belong to other trusts now.',
    history: 'What happened',
    details: 'Accounts, hospitals and history',
    aYear: 'last twelve months',
    debtOf: (debt: string) => `debt ${debt}`,
    hospitalCount: (n: number) => (n === 1 ? 'one hospital' : `${n} hospitals`),
    ofDays: (days: number) => `of ${number(days)} days`,
    days: (n: number) => `${number(n)} days`,
  },
  governance: {
    [Governance.NhsTrust]: 'NHS trust',
    [Governance.FoundationTrust]: 'foundation trust',
    [Governance.Franchise]: 'management franchise',
    [Governance.Split]: 'split model',
    [Governance.Administration]: 'in administration',
    [Governance.Dissolved]: 'dissolved',
  } as Record<number, string>,
  instruments: {
    [Instrument.Bailout]: 'support',
    [Instrument.Takeover]: 'takeover',
    [Instrument.Closure]: 'closure',
  } as Record<number, string>,
  clock: [
    'Appointment takes effect',
    'Administrator drafts a plan',
    'Draft published',
    'Public consultation',
    'Final report',
    'Secretary of State decides',
  ],
  phoneTabs: { map: 'Map', numbers: 'Numbers', events: 'Events', table: 'Table' },
  helpText:
    'Each glyph is a hospital: its area is its income, its colour its trust’s financial rating, its shape who governs it. The lights are the people. White is what happens now.',
  known: { observed: 'observed', derived: 'derived', modelled: 'modelled' },
  stage: {
    [Stage.None]: 'not in the regime',
    [Stage.Watched]: 'watched',
    [Stage.Challenged]: 'challenged',
    [Stage.Triggered]: 'regime triggered',
    [Stage.Appraised]: 'options appraised',
    [Stage.Decided]: 'decided',
    [Stage.Implementing]: 'being carried out',
    [Stage.Outcome]: 'outcome awaited',
  } as Record<number, string>,
  tableView: {
    title: 'All trusts',
    columns: [
      'Trust',
      'Status',
      'Rating',
      'Income £m',
      'Surplus £m',
      'Cash £m',
      'Debt £m',
      'Hospitals',
      'Beds',
      'Full',
      'Wait, weeks',
    ],
    caption: (date: string) => `Trusts on ${date}; income and surplus over the twelve months before.`,
  },
  keys: [
    ['Space', 'play or pause'],
    ['← →', 'a quarter back or on'],
    ['Shift ← →', 'previous or next event'],
    [', .', 'slower, faster'],
    ['Home End', 'first day, last day worked out'],
    ['+ − 0', 'zoom the map, all of England'],
    ['[ ]', 'previous or next hospital; Enter opens its trust'],
    ['L', 'names on the map'],
    ['T', 'table'],
    ['F', 'full screen'],
    ['P', 'projector: large type'],
    ['?', 'this help'],
    ['Esc', 'close what is open'],
  ] as [string, string][],
  history: [
    { date: '2010-05-06', name: 'Election' },
    { date: '2013-04-01', name: 'New commissioners' },
    { date: '2013-10-01', name: 'New rating' },
    { date: '2015-05-07', name: 'Election' },
    { date: '2017-06-08', name: 'Election' },
    { date: '2019-12-12', name: 'Election' },
    { date: '2024-07-04', name: 'Election' },
  ],
};

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
  [EventKind.OverspentBreach]: { letter: '!', name: 'overspend', filter: 'money', major: false },
};

/** The letters of the legend, in its order. */
export const letterKey: [string, string][] = [
  ['R', 'regime'],
  ['T', 'takeover'],
  ['M', 'merger'],
  ['C', 'closure'],
  ['£', 'support'],
  ['F', 'foundation'],
  ['W', 'wards'],
  ['O', 'recovery'],
  ['N', 'refusal'],
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
    case EventKind.OverspentBreach:
      return [`${trust} breaches its spending limit`, money(amount)];
    default:
      return [trust, ''];
  }
}

/** "StaffPay" → "Staff pay". */
export const lineName = (name: string): string => {
  const spaced = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return (spaced.charAt(0).toUpperCase() + spaced.slice(1)).replace(/\bpfi\b/i, 'PFI');
};

/** "incomeM" → "Income, £m"; "floorAreaM2" → "Floor area, m²". */
export function columnName(name: string): string {
  const [stem, unit] = name.endsWith('M2')
    ? [name.slice(0, -2), ', m²']
    : /[a-z]M$/.test(name)
      ? [name.slice(0, -1), ', £m']
      : [name, ''];
  return lineName(stem) + unit;
}
