// What trusts believe will happen to those who fail, and how hard they therefore try.
import { Rule } from '../../../assembly/layout.ts';
import { group, JUDGEMENT, type Parameter } from './parameter.ts';

const beliefs = group('beliefs');
const CALIBRATED = 'judgement, from a trust-level trial in which beliefs do not stick at 0 or 1';

export const BELIEFS: readonly Parameter[] = [
  beliefs(Rule.OpeningBelief, 'probability', [0.7, 0, 1], 'start', {
    label: 'Belief in a bail-out at the start',
    source: JUDGEMENT,
    description:
      'How sure trusts are on the first day that a deficit will be paid; also where belief returns to.',
  }),
  beliefs(Rule.BeliefDecay, 'a quarter', [0.015, 0, 1], 'live', {
    label: 'Belief returns',
    source: CALIBRATED,
    description: 'Share of the distance to its opening value that belief goes back in a quarter.',
  }),
  beliefs(Rule.BeliefBailout, 'weight', [0.25, 0, 5], 'live', {
    label: 'Weight of a bail-out',
    source: CALIBRATED,
    description: 'How strongly a bail-out seen raises belief.',
  }),
  beliefs(Rule.BeliefAct, 'weight', [0.5, 0, 5], 'live', {
    label: 'Weight of a credible act',
    source: CALIBRATED,
    description: 'How strongly an act of the regime seen lowers belief.',
  }),
  beliefs(Rule.BeliefDistance, 'km', [60, 1, 1000], 'live', {
    label: 'How far news carries',
    source: JUDGEMENT,
    description: 'Distance over which the weight of what happened to another trust falls by e.',
  }),
  beliefs(Rule.BeliefUnlike, 'share', [0.3, 0, 1], 'live', {
    label: 'Weight of an unlike trust',
    source: JUDGEMENT,
    description: 'Weight of what happened to a trust of another type.',
  }),
  beliefs(Rule.BeliefRoutineCash, 'share', [0.15, 0, 1], 'live', {
    label: 'Weight of routine cash',
    source: JUDGEMENT,
    description: 'Weight of routine cash support against an open bail-out.',
  }),
  beliefs(Rule.EffortBelief, 'share', [0.4, 0, 2], 'live', {
    label: 'Effort lost to belief',
    source: JUDGEMENT,
    description: 'Effort is 1 − this × (belief − opening belief), times 1 + threat.',
  }),
  beliefs(Rule.EffortLow, 'factor', [0.5, 0, 1], 'live', {
    label: 'Least effort',
    source: JUDGEMENT,
    description: 'Lower limit of effort.',
  }),
  beliefs(Rule.EffortHigh, 'factor', [1.4, 1, 5], 'live', {
    label: 'Most effort',
    source: JUDGEMENT,
    description: 'Upper limit of effort.',
  }),
  beliefs(Rule.ThreatWeight, 'share', [0.25, 0, 2], 'live', {
    label: 'Threat from an act seen',
    source: JUDGEMENT,
    description: 'Effort added by an act of the regime on a trust next door of the same type.',
  }),
  beliefs(Rule.ThreatDecay, 'a quarter', [0.85, 0, 1], 'live', {
    label: 'Threat fades',
    source: JUDGEMENT,
    description: 'Share of the threat left after a quarter.',
  }),
  beliefs(Rule.ThreatCap, 'share', [0.4, 0, 2], 'live', {
    label: 'Most threat',
    source: JUDGEMENT,
    description: 'Upper limit of the threat felt.',
  }),
];
