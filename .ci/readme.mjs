// Writes the parts of README.md and assembly/README.md that come from a run: `npm run readme` after a build.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

function trustscape(...args) {
  return execFileSync('node', [join(root, 'build/cli/trustscape.js'), ...args], {
    cwd: tmpdir(),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

function put(file, mark, text) {
  const path = join(root, file);
  const whole = readFileSync(path, 'utf8');
  const [begin, end] = [`<!-- ${mark}:begin -->`, `<!-- ${mark}:end -->`];
  const [from, to] = [whole.indexOf(begin), whole.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${file} has no place ${mark}.`);
  writeFileSync(path, `${whole.slice(0, from + begin.length)}\n${text}\n${whole.slice(to)}`);
}

/** What the first experiment prints. */
function firstExperiment() {
  const printed = trustscape('run', 'sandbox', '--years', '3', '--seed', '1').trimEnd();
  return `\`\`\`text\n${printed}\n\`\`\``;
}

/** England's first year beside its targets, from seed 1. */
function firstYear() {
  const report = JSON.parse(trustscape('run', 'england-2008', '--years', '1', '--seed', '1', '--json'));
  const number = (value) => (Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2));
  const rows = report.firstYear.map(
    ({ measure, unit, model, low, high, source, inside }) =>
      `| ${measure} | ${number(model)} ${unit} | ${low}-${high} ${unit} | ${inside ? 'yes' : '**no**'} | ${source} |`,
  );
  const millions = (report.episodes / 1e6).toFixed(1);
  return [
    '| measure | model | target | inside | source |',
    '|---|---|---|---|---|',
    ...rows,
    '',
    `Seed 1, n = 1, ${millions} million episodes; digest \`${report.digest.slice(0, 16)}…\`.`,
  ].join('\n');
}

/** Every parameter with value, unit and source. */
function parameters() {
  const schema = JSON.parse(trustscape('schema'));
  const lines = ['| parameter | default | unit | acts | source |', '|---|---|---|---|---|'];
  for (const [group, { properties }] of Object.entries(schema.properties.parameters.properties)) {
    for (const [name, entry] of Object.entries(properties)) {
      const acts = entry.live ? 'at once' : 'at the start';
      lines.push(
        `| \`${group}.${name}\` ${entry.title} | ${entry.default} | ${entry.unit} | ${acts} | ${entry.source} |`,
      );
    }
  }
  return lines.join('\n');
}

put('assembly/README.md', 'parameters', parameters());
put('README.md', 'first', firstExperiment());
put('README.md', 'year', firstYear());
