// Which hospital people go to.
import { Rule } from '../../../assembly/layout.ts';
import { group, JUDGEMENT, type Parameter } from './parameter.ts';

const choice = group('choice');
const GUTACKER = 'Gutacker et al. 2016, table 3 column 1 (hip replacement 2010-13)';

export const CHOICE: readonly Parameter[] = [
  choice(Rule.EmergencyDistance, 'utility per km', [0.47, 0, 3], 'live', {
    label: 'Distance in an emergency',
    source:
      'derived: 75-81 % go to the nearest A & E at 0.40-0.55; fits attendances better than a strict nearest rule',
    description: 'How fast the pull of an A & E falls with distance.',
  }),
  choice(Rule.PlannedDistance, 'utility per km', [-0.265, -3, 0], 'live', {
    label: 'Distance, planned care',
    source: GUTACKER,
    description: 'First term of the dislike of distance when a patient chooses where to be referred.',
  }),
  choice(Rule.PlannedDistanceSquared, 'utility per km²', [0.002, 0, 0.05], 'live', {
    label: 'Distance squared',
    source: GUTACKER,
    description: 'Second term: each further kilometre matters less.',
  }),
  choice(Rule.PlannedDistanceCubed, 'utility per km³', [-0.00001, -0.001, 0], 'live', {
    label: 'Distance cubed',
    source: GUTACKER,
    description: 'Third term; beyond the fit the slope stays as it is there and never turns upward.',
  }),
  choice(Rule.InformationFactor, 'factor', [1.26, 0.2, 4], 'start', {
    label: 'Dislike of distance at the start',
    source:
      'derived: 1.8 in 2002 falling to 0.8 in 2013 gives the 25 to 50 % who bypass the nearest (Moscelli et al. 2016)',
    description: 'Multiplies the distance terms: the less patients know of other hospitals, the higher.',
  }),
  choice(Rule.InformationTrend, 'a year', [-0.092, -0.5, 0.5], 'live', {
    label: 'Change of the dislike',
    source: 'derived: the same path, 1.8 in 2002 to 0.8 in 2013',
    description: 'Added to the factor each year until it reaches 0.8.',
  }),
  choice(Rule.LocalInertia, 'utility', [0.5, 0, 5], 'live', {
    label: 'Local habit',
    source: JUDGEMENT,
    description: 'Extra pull of the nearest hospital, where the GP usually refers.',
  }),
  choice(Rule.TeachingAppeal, 'utility', [-0.38, -3, 3], 'live', {
    label: 'Teaching hospital',
    source: GUTACKER,
    description: 'Pull of a teaching hospital against a large ordinary one.',
  }),
  choice(Rule.SpecialistAppeal, 'utility', [1.18, -3, 3], 'live', {
    label: 'Specialist hospital',
    source: GUTACKER,
    description: 'Pull of a specialist hospital against a large ordinary one.',
  }),
  choice(Rule.WaitAppeal, 'utility per week', [-0.02, -0.5, 0], 'live', {
    label: 'Waiting',
    source: 'set near the demand elasticity of −0.04 (Moscelli et al. 2016)',
    description: 'Each week that a hospital’s patients wait puts others off by this much.',
  }),
  choice(Rule.QualityAppeal, 'utility per SD', [0.15, -1, 2], 'live', {
    label: 'Quality',
    source: 'Gutacker et al. 2016: one SD of health gain, up to 10 % more demand',
    description: 'Pull of one standard deviation of quality, as patients see it a quarter later.',
  }),
  choice(Rule.DiversionOccupancy, 'share of beds', [0.98, 0.5, 1.5], 'live', {
    label: 'Diversion from',
    source: JUDGEMENT,
    description: 'An A & E whose hospital is fuller than this sends ambulances to the next.',
  }),
  choice(Rule.UrbanSpeed, 'km/h', [25, 5, 120], 'start', {
    label: 'Speed in town',
    source: JUDGEMENT,
    description: 'Speed of travel from an urban zone.',
  }),
  choice(Rule.RuralSpeed, 'km/h', [50, 5, 120], 'start', {
    label: 'Speed in the country',
    source: JUDGEMENT,
    description: 'Speed of travel from a rural zone.',
  }),
  choice(Rule.DetourFactor, 'factor', [1.3, 1, 3], 'start', {
    label: 'Detour',
    source: JUDGEMENT,
    description: 'Length of the road for each kilometre as the crow flies.',
  }),
];
