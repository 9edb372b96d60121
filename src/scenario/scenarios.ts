// What each built-in scenario says that differs from the defaults.
import type { ScenarioFile } from './schema.ts';

type BuiltIn = ScenarioFile & { name: string; title: string; description: string };

const ENGLAND = { world: 'england', startDate: '2008-04-01', years: 20 } as const;
const ENGLAND_2012 = { world: 'england', startDate: '2012-04-01', years: 16 } as const;
const SOUTH_LONDON = { ...ENGLAND_2012, region: 'south-east-london', years: 10 } as const;
/** The day on which South London Healthcare's administrator took office. */
const ADMINISTRATOR = '2012-07-16';
/** South London Healthcare NHS Trust. */
const SLHT = 'RYQ';

export const BUILT_IN: readonly BuiltIn[] = [
  {
    name: 'england-2008',
    title: 'England from 1 April 2008',
    description:
      'History’s rules on their dates: every trust, hospital and household of England for twenty years.',
    ...ENGLAND,
  },
  {
    name: 'england-2012',
    title: 'England from 1 April 2012',
    description:
      'The year of the first administrator: South London Healthcare whole, its neighbours looking over their shoulders.',
    ...ENGLAND_2012,
  },
  {
    name: 'dh-2008-null',
    title: 'The impact assessment of 2008',
    description:
      'What the Department assumed, 267 organisations that fail at 2.1 % a year with nobody new, counted beside what emerges in England under four meanings of failure.',
    ...ENGLAND,
    fidelity: 'cohorts',
  },
  {
    name: 'bailout-for-ever',
    title: 'Bail-outs for ever',
    description: 'Every lasting deficit is paid and nothing is asked in return.',
    ...ENGLAND,
    without: [
      ...['newManagement', 'takeover', 'merger', 'franchise', 'privateTakeover', 'split'],
      ...['breakUp', 'reconfiguration', 'badge', 'closure', 'pfiRelief'],
    ],
    parameters: {
      regime: {
        failureMechanism: 1,
        triggerQuarters: 4,
        triggerHazard: 0.5,
        bailoutShare: 1,
        supportBudgetM: 5000,
        casesAtOnce: 400,
        restAfterCase: 0,
      },
      centre: { politicalBailout: 0 },
    },
  },
  {
    name: 'no-regime',
    title: 'No regime',
    description:
      'An unmanaged market: no law of failure and no cash from the Department. Who cannot pay stops services, then shuts.',
    ...ENGLAND,
    parameters: { regime: { failureMechanism: 0 } },
  },
  {
    name: 'regime-credible',
    title: 'A regime that is believed',
    description: 'Cases come soon and none ends in a bail-out.',
    ...ENGLAND,
    without: ['bailout'],
    parameters: { regime: { triggerQuarters: 4, triggerHazard: 0.3 }, centre: { escalationChance: 1 } },
  },
  {
    name: 'takeover-first',
    title: 'Takeovers first',
    description: 'Administrators prefer takeover by a strong trust.',
    ...ENGLAND,
    parameters: { regime: { preferredInstrument: 4, preferenceDiscount: 0.7 } },
  },
  {
    name: 'franchise-first',
    title: 'Franchises first',
    description: 'Administrators prefer a private firm’s management.',
    ...ENGLAND,
    parameters: { regime: { preferredInstrument: 6, preferenceDiscount: 0.7 } },
  },
  {
    name: 'new-managers-first',
    title: 'New managers first',
    description: 'Administrators prefer a new executive team.',
    ...ENGLAND,
    parameters: { regime: { preferredInstrument: 3, preferenceDiscount: 0.7 } },
  },
  {
    name: 'closure-allowed',
    title: 'Closure allowed',
    description: 'Administrators prefer to shut a hospital, and the Secretary of State hardly minds.',
    ...ENGLAND,
    parameters: { regime: { preferredInstrument: 12, preferenceDiscount: 0.7, closureAversion: 0.2 } },
  },
  {
    name: 'no-closures',
    title: 'No closures',
    description: 'No hospital is shut, whatever it costs.',
    ...ENGLAND,
    without: ['closure'],
  },
  {
    name: 'structural-world',
    title: 'Structural world',
    description:
      'The unexplained part of every opening deficit is structure: services and buildings kept twice.',
    ...ENGLAND,
    parameters: { trusts: { structureWeight: 0 } },
  },
  {
    name: 'management-world',
    title: 'Management world',
    description: 'The same accounts, but the unexplained part of every opening deficit is poor management.',
    ...ENGLAND,
    parameters: { trusts: { structureWeight: 1 } },
  },
  {
    name: 'shared-plan',
    title: 'Shared plans',
    description: 'England from 2012, where many parties must agree and nobody brings them together.',
    ...ENGLAND_2012,
    without: ['scienceNetworks'],
    parameters: { regime: { preferredInstrument: 10, preferenceDiscount: 0.7 } },
  },
  {
    name: 'ahsn-plan-b',
    title: 'Science networks as plan B',
    description: 'The same, with academic health science networks to bring the parties together.',
    ...ENGLAND_2012,
    parameters: { regime: { preferredInstrument: 10, preferenceDiscount: 0.7 } },
  },
  {
    name: 'south-london-2012/unmanaged',
    title: 'South London 2012: unmanaged',
    description: 'The first run of the tender of 2012: the Department’s cash stops and the market decides.',
    ...SOUTH_LONDON,
    parameters: { regime: { failureMechanism: 0 } },
  },
  {
    name: 'south-london-2012/joint-venture',
    title: 'South London 2012: joint venture',
    description: 'The second run: the NHS runs the clinics of South London Healthcare, a firm the rest.',
    ...SOUTH_LONDON,
    interventions: [{ date: ADMINISTRATOR, act: 'force', trust: SLHT, instrument: 'split' }],
  },
  {
    name: 'south-london-2012/franchise',
    title: 'South London 2012: franchise',
    description: 'The third run: a private firm manages South London Healthcare.',
    ...SOUTH_LONDON,
    interventions: [{ date: ADMINISTRATOR, act: 'force', trust: SLHT, instrument: 'franchise' }],
  },
  {
    name: 'south-london-2012/acquisition',
    title: 'South London 2012: acquisition',
    description: 'The fourth run: a foundation trust takes over South London Healthcare.',
    ...SOUTH_LONDON,
    interventions: [{ date: ADMINISTRATOR, act: 'force', trust: SLHT, instrument: 'takeover' }],
  },
  {
    name: 'sandbox',
    title: 'Sandbox',
    description:
      'Six hospitals and a million people, made up; twenty years in seconds. For teaching and for trying things.',
    world: 'sandbox',
    startDate: '2008-04-01',
    years: 20,
  },
];
