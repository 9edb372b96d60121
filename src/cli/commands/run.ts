import { resolve } from 'node:path';
import { caseFiles, casesCsv } from '../../measures/cases.ts';
import { eventsCsv, indicatorsCsv, trustsCsv } from '../../measures/csv.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { readArguments, SCENARIO_OPTIONS, scenarioFrom, wholeNumber } from '../arguments.ts';
import { journeyLines, pickJourneys, refuseWithoutPatients, traceRate } from '../journeys.ts';
import { OutputFolder } from '../outputs.ts';
import { type RunReport, recordOf, reportOf } from '../runReport.ts';
import { type Finished, simulate } from '../simulate.ts';
import { summaryOf } from '../summary.ts';

const MOST_TRACED = 1000;

/** Runs a scenario, prints what came of it and, if asked, writes its tables. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(
    args,
    { ...SCENARIO_OPTIONS, trace: { type: 'string' }, out: { type: 'string' }, json: { type: 'boolean' } },
    1,
  );
  const scenario = scenarioFrom(positionals[0], values);
  const traced = values.trace === undefined ? 0 : wholeNumber(values.trace, '--trace', 0, MOST_TRACED);
  if (traced > 0) refuseWithoutPatients(scenario);
  const folder = values.out === undefined ? undefined : new OutputFolder(resolve(values.out));
  try {
    const finished = await simulate(scenario, {
      opened: (simulation, world) => simulation.trace(traced ? traceRate(world, scenario.years, traced) : 0),
    });
    const report = await reportOf(scenario, finished);
    folder?.write(tablesOf(scenario, finished, report));
    const journeys = told(finished, traced);
    if (values.json) {
      process.stdout.write(`${JSON.stringify(traced ? { ...report, journeys } : report, null, 2)}\n`);
      return 0;
    }
    for (const lines of journeys) process.stdout.write(`${lines.join('\n')}\n\n`);
    process.stdout.write(summaryOf(report));
    if (values.out !== undefined) {
      process.stdout.write(
        `Written to ${values.out}: run.json, indicators.csv, trusts.csv, events.csv, cases.csv, cases.json\n`,
      );
    }
    return 0;
  } catch (error) {
    folder?.abandon();
    throw error;
  }
}

function told({ simulation, world }: Finished, wanted: number): string[][] {
  if (wanted === 0) return [];
  return pickJourneys(simulation, wanted).map((journey) => journeyLines(simulation, world, journey));
}

function tablesOf(scenario: Scenario, { simulation }: Finished, report: RunReport): Record<string, string> {
  const { view } = simulation;
  const record = recordOf(scenario, simulation);
  const years = Math.floor(record.months / 12);
  return {
    'run.json': `${JSON.stringify(report, null, 2)}\n`,
    'indicators.csv': indicatorsCsv(record),
    'trusts.csv': trustsCsv(scenario.startDate, view.trusts, years, simulation.trustYears()),
    'events.csv': eventsCsv(view, simulation.events()),
    'cases.csv': casesCsv(view, simulation.cases()),
    'cases.json': `${JSON.stringify(caseFiles(view, simulation.cases()), null, 2)}\n`,
  };
}
