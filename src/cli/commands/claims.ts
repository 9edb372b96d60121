// The 86 claims of the leaders: where each lives, what answers it, which test shows it.
import { CLAIMS, type Claim, LEADERS } from '../../measures/claims.ts';
import { readArguments } from '../arguments.ts';

/** Tests and processes as they stood when this command was built: a claim without either is missing. */
const TESTS = import.meta.glob('../../../tests/claims/*.test.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
}) as Record<string, string>;
const PROCESSES = Object.keys(import.meta.glob('../../../assembly/**/*.ts'));

interface Standing {
  claim: Claim;
  state: 'tested' | 'context' | 'missing';
}

/** Prints every claim; @returns 1 when one is missing. */
export function claims(args: string[]): number {
  const { values } = readArguments(args, { json: { type: 'boolean' } }, 0);
  const standings = CLAIMS.map((claim): Standing => ({ claim, state: stateOf(claim) }));
  process.stdout.write(values.json ? asJson(standings) : asText(standings));
  return standings.some(({ state }) => state === 'missing') ? 1 : 0;
}

function stateOf({ row, where, test }: Claim): Standing['state'] {
  if (where.length === 0) return 'context';
  const text = TESTS[`../../../tests/claims/${test}.test.ts`] ?? '';
  const tested = new RegExp(`\\bclaim\\(\\s*${row},`).test(text);
  const lives = where.every((file) => PROCESSES.includes(`../../../assembly/${file}`));
  return tested && lives ? 'tested' : 'missing';
}

function asJson(standings: readonly Standing[]): string {
  return `${JSON.stringify(
    standings.map(({ claim, state }) => ({ ...claim, leader: LEADERS[claim.leader], state })),
    null,
    2,
  )}\n`;
}

function asText(standings: readonly Standing[]): string {
  const lines: string[] = [];
  for (const [leader, title] of Object.entries(LEADERS)) {
    lines.push(`${leader}  ${title}`, '');
    for (const { claim, state } of standings) {
      if (claim.leader !== leader) continue;
      lines.push(`${String(claim.row).padStart(3)}  ${claim.claim}`);
      if (state === 'context') lines.push('     context: it asks nothing of a model');
      else
        lines.push(
          `     lives in ${claim.where.join(', ')}`,
          `     answered by ${claim.answeredBy.join(', ')}`,
          `     ${state === 'tested' ? `shown by tests/claims/${claim.test}.test.ts` : 'MISSING'}`,
        );
    }
    lines.push('');
  }
  const missing = standings.filter(({ state }) => state === 'missing').length;
  lines.push(
    `${standings.length} claims, ${missing} missing. \`npm run claims\` runs each test with its mechanism and without.`,
    '',
  );
  return lines.join('\n');
}
