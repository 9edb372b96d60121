import { existsSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { InputError } from '../../england/inputError.ts';
import { resolveScenario } from '../../scenario/schema.ts';
import { readArguments, readScenarioFile } from '../arguments.ts';
import { readUserText } from '../files.ts';
import { checkRegion, ownWorld, worldOf } from '../world.ts';

const TABLES = ['trusts', 'sites', 'zones'] as const;
type Table = (typeof TABLES)[number];

/** Checks a scenario file, or a user's three tables together, without running anything. */
export async function check(args: string[]): Promise<number> {
  const { positionals } = readArguments(args, {}, 3);
  const [first] = positionals;
  if (first === undefined)
    throw new InputError({
      file: 'check',
      rule: 'name a scenario (.json), or the tables trusts.csv, sites.csv and zones.csv or their folder',
    });
  const isFolder = existsSync(first) && statSync(first).isDirectory();
  if (isFolder || extname(first).toLowerCase() === '.csv')
    return checkTables(tablesOf(positionals, isFolder));
  if (positionals.length > 1)
    throw new InputError({ file: 'check', value: positionals[1], rule: 'one scenario at a time' });

  const scenario = resolveScenario(readScenarioFile(first), first);
  if (scenario.region !== undefined) checkRegion(scenario.region);
  if (scenario.own) await worldOf(scenario);
  process.stdout.write(
    `${first}: good. ${scenario.name}: ${scenario.world} from ${scenario.startDate}, ${scenario.years} years, seed ${scenario.seed}.\n`,
  );
  return 0;
}

function checkTables(paths: Record<Table, string>): number {
  const world = ownWorld(paths, '2008-04-01');
  const { trusts, sites, zones } = world;
  const people = zones.reduce((sum, zone) => sum + zone.population.reduce((a, b) => a + b, 0), 0);
  process.stdout.write(
    `Good: ${trusts.length} trusts, ${sites.length} sites, ${zones.length} zones, ${Math.round(people).toLocaleString('en-GB')} people.\n`,
  );
  return 0;
}

/** The three tables: those named, the others from the folder of the first. */
function tablesOf(positionals: string[], isFolder: boolean): Record<Table, string> {
  // the first one named is read first, so that its own fault comes before a missing neighbour's
  if (!isFolder) readUserText(positionals[0]!);
  const folder = isFolder ? positionals[0]! : dirname(positionals[0]!);
  const paths = {
    trusts: join(folder, 'trusts.csv'),
    sites: join(folder, 'sites.csv'),
    zones: join(folder, 'zones.csv'),
  };
  for (const path of isFolder ? [] : positionals) {
    const table = TABLES.find((name) => basename(path).toLowerCase().includes(name.slice(0, -1)));
    if (!table)
      throw new InputError({
        file: path,
        rule: 'its name must say which table it is: trusts, sites or zones',
      });
    paths[table] = path;
  }
  return paths;
}
