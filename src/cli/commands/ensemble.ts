import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { replicatesCsv, summaryCsv } from '../../measures/ensemble.ts';
import { InputError } from '../../scenario/errors.ts';
import { MOST_REPLICATES } from '../../scenario/schema.ts';
import { readArguments, SCENARIO_OPTIONS, scenarioFrom, wholeNumber } from '../arguments.ts';
import { ensembleReportOf, rowsOf, yearsOf } from '../ensembleReport.ts';
import { ensembleSummaryOf } from '../ensembleSummary.ts';
import { liveEnsemble } from '../liveEnsemble.ts';
import { OutputFolder } from '../outputs.ts';

const REPLICATES = '20';
const MOST_WORKERS = 256;

/** Runs replicates of a scenario side by side, prints what they say together and, if asked, writes their tables. */
export async function ensemble(args: string[]): Promise<number> {
  const { replicate: _, ...shaping } = SCENARIO_OPTIONS;
  const { values, positionals } = readArguments(
    args,
    {
      ...shaping,
      replicates: { type: 'string' },
      workers: { type: 'string' },
      out: { type: 'string' },
      json: { type: 'boolean' },
    },
    1,
  );
  const scenario = scenarioFrom(positionals[0], values);
  if (scenario.replicate !== 0)
    throw new InputError({
      file: 'replicate',
      value: String(scenario.replicate),
      rule: 'an ensemble has them all: allowed: 0',
    });
  const count = wholeNumber(values.replicates ?? REPLICATES, '--replicates', 1, MOST_REPLICATES);
  const wanted = values.workers ?? String(Math.min(MOST_WORKERS, availableParallelism()));
  const workers = Math.min(count, wholeNumber(wanted, '--workers', 1, MOST_WORKERS));
  const folder = values.out === undefined ? undefined : new OutputFolder(resolve(values.out));
  try {
    const lived = await liveEnsemble(scenario, count, workers);
    const report = ensembleReportOf(scenario, commandOf(args), lived);
    folder?.write({
      'ensemble.json': `${JSON.stringify(report, null, 2)}\n`,
      'replicates.csv': replicatesCsv(yearsOf(scenario), lived.replicates),
      'summary.csv': summaryCsv(rowsOf(scenario, lived.replicates)),
    });
    if (values.json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    else {
      process.stdout.write(ensembleSummaryOf(report));
      if (folder)
        process.stdout.write(`Written to ${values.out}: ensemble.json, replicates.csv, summary.csv\n`);
    }
    return 0;
  } catch (error) {
    folder?.abandon();
    throw error;
  }
}

/** What was typed, quoted where a shell would need it. */
function commandOf(args: readonly string[]): string {
  const quoted = args.map((word) =>
    /^[\w./=:,@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`,
  );
  return ['trustscape', 'ensemble', ...quoted].join(' ');
}
