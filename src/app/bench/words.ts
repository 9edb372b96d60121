// Every word of the bench page.
import type { ModelResult } from '../../../bench/model/measureModel.ts';
import { grouped, significant, timeOf } from '../../../bench/print.ts';

export const words = {
  title: 'Bench',
  brand: 'Trustscape',
  back: 'To the map',
  lead: 'How fast this browser runs the model, beside the published run.',
  about:
    'A kernel and the whole model are measured in your browser; nothing leaves it. The kernel is the model’s innermost loop: a patient falls ill, chooses among twenty hospitals and waits in the queue of one. Each row must come to the integers of the workload, whatever language it is written in.',
  what: 'What to measure',
  kernel: 'Kernel',
  kernelHint: 'nine ways to write it',
  sandbox: 'Sandbox',
  sandboxHint: 'six hospitals, a million people',
  region: 'Region',
  none: 'none',
  england: 'All of England',
  englandHint: '52 million people, 600 MB of memory',
  quick: 'Quick',
  quickHint: 'one round, shorter stays',
  run: 'Measure',
  again: 'Measure again',
  cancel: 'Cancel',
  aboutTime: (minutes: number) =>
    minutes < 1
      ? 'less than a minute'
      : minutes < 1.5
        ? 'about a minute'
        : `about ${Math.round(minutes)} minutes`,
  nothing: 'Nothing is chosen.',
  waiting: 'Not measured yet',
  failed: 'The bench has stopped:',
  here: 'This browser',
  published: 'Published',
  name: 'Row',
  times: 'Here ÷ published',
  checks: 'Check',
  goal: (value: number) => `goal ${value.toLocaleString('en-GB')}`,
  groups: {
    kernel: { title: 'Kernel', unit: 'million patients a second' },
    ratios: { title: 'The model’s kernel beside others', unit: 'times as fast, in laps of one round' },
    model: { title: 'Whole model', unit: 'nanoseconds an episode; less is faster' },
  },
  scale: 'On a scale of powers of ten',
  figures: {
    kernel: 'million patients a second through the kernel',
    flocc: 'times as fast as flocc, an agent library',
    model: (place: string) => `million episodes a second of the whole model, ${place}`,
  },
  native: 'not in a browser',
  checked: (wait: number, served: number, time: string) =>
    `${time}: ${grouped(wait)} days waited, ${grouped(served)} served`,
  stay: (place: string, fidelity: string): string => `${words.place(place)}, ${fidelity}`,
  /** `south-east-london` as a name. */
  place: (name: string): string =>
    name.replaceAll('-', ' ').replace(/\b[a-z]/g, (letter) => letter.toUpperCase()),
  lived: (stay: ModelResult) =>
    `${timeOf(stay.days)} in ${significant(stay.seconds)} s: ${grouped(stay.episodes)} episodes, digest ${stay.digest.slice(0, 12)}`,
  machines: { here: 'This machine', published: 'Published machine' },
  clocks: {
    cpu: 'seconds of CPU time',
    wall: 'seconds on the wall: a browser tells no CPU time, so close what else is busy',
  },
  copyTable: 'Copy as text',
  copyJson: 'Copy as JSON',
  copied: 'Copied',
  asText: 'As text',
  asJson: 'As JSON',
  take: 'Take the result with you',
  fair: 'A median of laps, with the least and the most. Machines that others use wander by a quarter: only ratios of one run compare well.',
};
