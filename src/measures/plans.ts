// The record of plans for services: who agreed, who was heard, what moved, what waiting cost.
import type { Indicator } from '../../assembly/layout.ts';
import { count, type Recorded, stock } from './fold.ts';

export const PLANS = {
  LocalDecisions: count(
    'Decisions weighed locally',
    'decisions',
    'Decisions about a trust in the regime that are held against the stances of those who speak for the place: commissioners, scrutiny, campaign, from April 2013 the health and wellbeing board.',
  ),
  CentreOverrides: count(
    'Decisions against the place',
    'decisions',
    'Of these, decisions that most of those voices are against.',
  ),
  PlansAsked: count(
    'Plans put to a vote',
    'plans',
    'Times that a change of services was put to its parties.',
  ),
  PlansAgreed: count(
    'Plans agreed',
    'plans',
    'Of these, plans to which every party agreed and which stood after consultation.',
  ),
  PlanParties: count(
    'Parties asked',
    'parties',
    'Parties with a veto asked about a change of services, over all plans.',
  ),
  PlansConsulted: count('Plans consulted on', 'plans', 'Agreed plans that went to public consultation.'),
  PlansChanged: count('Plans changed', 'plans', 'Of these, plans that consultation changed or stopped.'),
  PlansChallenged: count(
    'Plans taken to court',
    'plans',
    'Agreed plans of which judicial review was sought.',
  ),
  PlansQuashed: count('Plans quashed', 'plans', 'Agreed plans that a court quashed.'),
  PlansFailed: count(
    'Plans not carried out',
    'plans',
    'Agreed plans that were never carried out, or fell when new parties came to the table.',
  ),
  ServicesMoved: count(
    'Services moved',
    'services',
    'Specialties, A & Es and maternity units that left a hospital.',
  ),
  ServicesMovedAtSolvent: count(
    'Services moved at solvent neighbours',
    'services',
    'Of these, services of trusts that were not in the regime themselves.',
  ),
  PeopleMoved: count(
    'People whose nearest service moved',
    'people',
    'People whose nearest A & E (or maternity unit, if only that) left its hospital: hidden loss of access.',
  ),
  PeopleMovedKm: count(
    'Their longer way',
    'person-km',
    'How much farther the next one is, km, added over these people.',
  ),
  Reconfigurations: count('Reconfigurations', 'cases', 'Reconfigurations carried out.'),
  BreakUps: count('Break-ups', 'trusts', 'Trusts parcelled out to several others.'),
  BadgeSites: stock(
    'Badge hospitals',
    'sites',
    0,
    'Hospitals that kept community and primary care only, at the month’s end.',
  ),
  StrandedM: stock(
    'Stranded estate',
    '£m',
    3,
    'Paid by the treasury since the first day for the estate of closed hospitals, without unitary charges.',
  ),
  DelayCostM: {
    ...count(
      'Cost of delay',
      '£m',
      'Deficits before support of trusts that have failed by the trigger’s measure, are in the regime or left it still in deep deficit, while nothing is being done about them.',
    ),
    decimals: 3,
  },
  PlanOverrunM: {
    ...count('Overrun of plans', '£m', 'What plans carried out cost beyond what was planned.'),
    decimals: 3,
  },
} satisfies Partial<Record<keyof typeof Indicator, Recorded>>;
