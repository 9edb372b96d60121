// The map's twin: every trust as a row, on the day shown.
import { signal } from '@preact/signals';
import { selectTrust } from '../map/view.tsx';
import { number, percent } from '../print.ts';
import { fullDate } from '../run/dates.ts';
import { runningTrusts } from '../run/running.ts';
import * as state from '../run/state.ts';
import { RATING_HEX } from '../theme/tokens.ts';
import { words } from '../words.ts';

interface Row {
  trust: number;
  name: string;
  status: string;
  values: number[];
}

const columns = words.tableView.columns;
/** Index into `columns`, and the direction. */
const sortedBy = signal<{ column: number; down: boolean }>({ column: 2, down: false });

const print: ((value: number) => string)[] = [
  (v) => (v > 0 ? String(v) : '–'),
  (v) => number(v, 1),
  (v) => number(v, 1),
  (v) => number(v, 1),
  (v) => number(v, 1),
  (v) => number(v),
  (v) => number(v),
  (v) => (v > 0 ? percent(v, 0) : '–'),
  (v) => (v > 0 ? number(v, 1) : '–'),
];

function rows(): Row[] {
  const frame = state.frame.value!;
  const { view } = state.opened.value!;
  const sums = view.trusts.name.map(() => ({ sites: 0, beds: 0, occupied: 0, waits: 0 }));
  frame.siteTrust.forEach((trust, site) => {
    const beds = frame.siteBeds[site]!;
    if (beds === 0) return;
    const sum = sums[trust]!;
    sum.sites++;
    sum.beds += beds;
    sum.occupied += frame.siteOccupied[site]!;
    sum.waits += frame.siteWaitWeeks[site]! * beds;
  });
  const found: Row[] = [];
  for (const t of runningTrusts(frame)) {
    const name = view.trusts.name[t]!;
    const income = frame.trustIncomeM[t]!;
    const { sites, beds, occupied, waits } = sums[t]!;
    const status =
      frame.caseDays[t]! > 0
        ? words.card.dayOf(frame.caseDay[t]!, frame.caseDays[t]!)
        : words.governance[frame.trustGovernance[t]!]!;
    found.push({
      trust: t,
      name,
      status,
      values: [
        frame.trustRating[t]!,
        income,
        frame.trustSurplusM[t]!,
        frame.trustCashM[t]!,
        frame.trustDebtM[t]!,
        sites,
        beds,
        beds > 0 ? occupied / beds : 0,
        beds > 0 ? waits / beds : 0,
      ],
    });
  }
  const { column, down } = sortedBy.value;
  const sign = down ? -1 : 1;
  return found.sort((a, b) => {
    if (column === 0) return sign * a.name.localeCompare(b.name);
    if (column === 1) return sign * a.status.localeCompare(b.status);
    return sign * (a.values[column - 2]! - b.values[column - 2]!) || a.name.localeCompare(b.name);
  });
}

export function Table() {
  if (!state.frame.value || !state.opened.value) return null;
  const { column, down } = sortedBy.value;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard
    <section class="table-view" tabIndex={0} aria-label={words.tableView.title}>
      <table>
        <caption>
          {words.tableView.caption(fullDate(state.shownDate.value))}
          {state.opened.value.real && ` ${words.noteAll}.`}
        </caption>
        <thead>
          <tr>
            {columns.map((name, i) => (
              <th
                key={name}
                scope="col"
                aria-sort={i === column ? (down ? 'descending' : 'ascending') : 'none'}
              >
                <button
                  type="button"
                  onClick={() => {
                    sortedBy.value = { column: i, down: i === column ? !down : i > 1 };
                  }}
                >
                  {name}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows().map(({ trust, name, status, values }) => (
            <tr key={trust} aria-selected={trust === state.selectedTrust.value}>
              <th scope="row">
                <button type="button" onClick={() => selectTrust(trust)}>
                  {name}
                </button>
              </th>
              <td class="text">{status}</td>
              {values.map((value, i) => (
                <td key={i}>
                  {i === 0 ? (
                    <b class="rated" style={{ background: RATING_HEX[value] }}>
                      {print[0]!(value)}
                    </b>
                  ) : (
                    print[i]!(value)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
