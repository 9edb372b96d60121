import { z } from 'zod';
import { LAYOUT_VERSION } from '../../../assembly/layout.ts';
import packageFile from '../../../package.json';
import { InputError } from '../../england/inputError.ts';
import { resolveScenario } from '../../scenario/schema.ts';
import { readArguments } from '../arguments.ts';
import { readUserJson } from '../files.ts';
import { simulate } from '../simulate.ts';

const recorded = z.object({
  trustscape: z.string(),
  layout: z.number(),
  node: z.string(),
  coreHash: z.string(),
  tablesHash: z.string(),
  scenario: z.unknown(),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
});

/** Runs again what a run.json tells of, and compares. */
export async function replay(args: string[]): Promise<number> {
  const [path] = readArguments(args, {}, 1).positionals;
  if (path === undefined)
    throw new InputError({ file: 'replay', rule: 'name the run.json of an earlier run' });
  const parsed = recorded.safeParse(readUserJson(path));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new InputError({
      file: `${path}: ${issue!.path.join('.') || 'run.json'}`,
      rule: `is not as \`run --out\` writes it (${issue!.message})`,
    });
  }
  const then = parsed.data;
  const scenario = resolveScenario(then.scenario, `${path}: scenario`);
  const { simulation, coreHash, tablesHash } = await simulate(scenario);
  const now = {
    trustscape: packageFile.version,
    layout: LAYOUT_VERSION,
    coreHash,
    tablesHash,
    digest: await simulation.digest(),
  };
  if (now.digest === then.digest) {
    process.stdout.write(`The same: ${now.digest}\n`);
    return 0;
  }
  process.stdout.write(`Not the same.\n  digest then ${then.digest}\n  digest now  ${now.digest}\n`);
  const causes = (['trustscape', 'layout', 'coreHash', 'tablesHash'] as const).filter(
    (name) => now[name] !== then[name],
  );
  for (const name of causes) process.stdout.write(`  ${name}: ${then[name]} then, ${now[name]} now\n`);
  if (causes.length === 0)
    process.stdout.write(
      '  Version, core and tables are the same: the scenario or the digest in the file was altered, or this is a fault.\n',
    );
  return 1;
}
