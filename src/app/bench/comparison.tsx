// The visitor's rows beside the published ones.

import type { Spread } from '../../../bench/measure.ts';
import { machineLine, rangeOf, significant } from '../../../bench/print.ts';
import publishedFile from '../../../bench/published.json';
import type { BenchResult } from '../../../bench/result.ts';
import { type Group, kernelRows, modelRows, type Row, ratioRows } from './rows.ts';
import { result } from './run.ts';
import { Powers, Scale } from './scale.tsx';
import { words } from './words.ts';

const published = publishedFile as BenchResult;

function Value({ of }: { of?: Spread }) {
  if (!of) return <td class="value none">–</td>;
  return (
    <td class="value">
      <strong>{significant(of.median)}</strong>
      <small>{rangeOf(of)}</small>
    </td>
  );
}

function Line({ row, group }: { row: Row; group: Group }) {
  const { name, here, published: theirs, note, goal } = row;
  const reached = goal !== undefined && (here ?? theirs) && (here ?? theirs)!.median >= goal;
  return (
    <tr data-row={name}>
      <th scope="row">
        {name}
        {goal !== undefined && <small class={reached ? 'reached' : ''}>{words.goal(goal)}</small>}
      </th>
      <td class="scale">
        <Scale row={row} group={group} />
      </td>
      <Value of={here} />
      <Value of={theirs} />
      <td class="times">{here && theirs ? significant(here.median / theirs.median) : ''}</td>
      <td class="note">{note}</td>
    </tr>
  );
}

function Rows({ group }: { group: Group }) {
  if (group.rows.length === 0) return null;
  return (
    <tbody>
      <tr class="group">
        <th scope="rowgroup">{group.title}</th>
        <td class="scale">
          <Powers group={group} />
        </td>
        <td colSpan={4}>{group.unit}</td>
      </tr>
      {group.rows.map((row) => (
        <Line key={row.name} row={row} group={group} />
      ))}
    </tbody>
  );
}

function Machines() {
  const here = result.value;
  return (
    <dl class="machines">
      <div>
        <dt>{words.machines.here}</dt>
        <dd>{here ? `${machineLine(here.machine)}; ${words.clocks[here.clock]}` : words.waiting}</dd>
      </div>
      <div>
        <dt>{words.machines.published}</dt>
        <dd>
          {machineLine(published.machine)}; {words.clocks[published.clock]}; {published.began.slice(0, 10)}
        </dd>
      </div>
    </dl>
  );
}

/** What to remember: of this browser once it is measured, until then of the published run. */
function Figures() {
  const shown = result.value ?? published;
  const { kernel, model } = shown;
  const tuned = kernel?.rows.find(({ name }) => name === 'AssemblyScript tuned');
  const flocc = kernel?.ratios.find(({ name }) => name.endsWith('÷ flocc'));
  const last = model?.at(-1);
  const figures = [
    { value: tuned?.millionsASecond, says: words.figures.kernel },
    { value: flocc?.ratio, says: words.figures.flocc },
    {
      value: last?.millionsASecond,
      says: last ? words.figures.model(words.stay(last.place, last.fidelity)) : '',
    },
  ];
  return (
    <ul class={result.value ? 'figures here' : 'figures'}>
      <li class="whose">{result.value ? words.here : words.published}</li>
      {figures.map(
        ({ value, says }) =>
          value && (
            <li key={says}>
              <strong>{significant(value.median)}</strong>
              <span>{says}</span>
            </li>
          ),
      )}
    </ul>
  );
}

export function Comparison() {
  const here = result.value;
  const groups: Group[] = [
    { ...words.groups.kernel, rows: kernelRows(here, published) },
    { ...words.groups.ratios, rows: ratioRows(here, published) },
    { ...words.groups.model, rows: modelRows(here, published) },
  ];
  return (
    <section>
      <Figures />
      <Machines />
      <table>
        <caption class="unseen">{words.lead}</caption>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col" class="scale">
              <span class="unseen">{words.scale}</span>
            </th>
            <th scope="col" class="value">
              {words.here}
            </th>
            <th scope="col" class="value">
              {words.published}
            </th>
            <th scope="col">{words.times}</th>
            <th scope="col" class="note">
              {words.checks}
            </th>
          </tr>
        </thead>
        {groups.map((group) => (
          <Rows key={group.title} group={group} />
        ))}
      </table>
      <p class="fair">{words.fair}</p>
    </section>
  );
}
