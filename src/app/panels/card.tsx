// A trust's card: its accounts, ratings, hospitals, case and how each starting figure is known.
import { useComputed } from '@preact/signals';
import { Instrument } from '../../../assembly/layout.ts';
import { CaseClock } from '../charts/clock.tsx';
import { GlyphPicture } from '../charts/glyph.tsx';
import { RatingStrip } from '../charts/strip.tsx';
import { eventSentence, eventWords } from '../eventWords.ts';
import { clockOf, governanceShape } from '../map/scene.ts';
import { selectTrust } from '../map/view.tsx';
import { money, number, percent } from '../print.ts';
import { dateOf, fullDate } from '../run/dates.ts';
import { supportUntil } from '../run/figures.ts';
import type { Accounts } from '../run/protocol.ts';
import * as state from '../run/state.ts';
import { shortSite } from '../shortNames.ts';
import { RATING_HEX } from '../theme/tokens.ts';
import { words } from '../words.ts';
import { AccountLines } from './accountLines.tsx';
import { namesOf } from './names.ts';
import { Starting } from './starting.tsx';

function Tile({ name, value, second = '' }: { name: string; value: string; second?: string }) {
  return (
    <div class="tile">
      <span>{name}</span>
      <strong>{value}</strong>
      <small>{second}</small>
    </div>
  );
}

function Hospitals({ trust }: { trust: number }) {
  const frame = state.frame.value!;
  const { view } = state.opened.value!;
  const sites = [...frame.siteTrust.keys()]
    .filter((site) => frame.siteTrust[site] === trust)
    .sort((a, b) => frame.siteBeds[b]! - frame.siteBeds[a]!);
  if (sites.length === 0) return null;
  return (
    <section class="panel">
      <table class="hospitals">
        <thead>
          <tr>
            <th scope="col">{words.card.hospitals}</th>
            <th scope="col">{words.card.beds}</th>
            <th scope="col">{words.card.full}</th>
            <th scope="col">{words.card.waitColumn}</th>
          </tr>
        </thead>
        <tbody>
          {sites.map((site) => {
            const beds = frame.siteBeds[site]!;
            return (
              <tr key={site}>
                <th scope="row">{shortSite(view.sites.name[site]!)}</th>
                <td>{beds > 0 ? number(beds) : words.legend.closed}</td>
                <td>{beds > 0 ? percent(frame.siteOccupied[site]! / beds, 0) : '–'}</td>
                <td>{frame.siteWaitWeeks[site]! > 0 ? words.card.weeks(frame.siteWaitWeeks[site]!) : '–'}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Case({ trust }: { trust: number }) {
  const frame = state.frame.value!;
  const days = frame.caseDays[trust]!;
  const stage = frame.trustStage[trust]!;
  if (days === 0 && stage === 0) return null;
  return (
    <section class="panel">
      <h3>
        {words.card.case} <small>{words.card.workingDays}</small>
      </h3>
      <CaseClock day={frame.caseDay[trust]!} days={days} stage={stage} />
    </section>
  );
}

/** A measure in standard deviations, on a bar from −2.5 to 2.5. */
const deviation = (name: string, value: number): [string, number, string] => [
  name,
  (value + 2.5) / 5,
  words.card.deviations(value),
];

function Inside({ accounts, trust }: { accounts: Accounts; trust: number }) {
  const bars: [string, number, string][] = [
    deviation(words.card.quality, accounts.quality[trust]!),
    deviation(words.card.management, accounts.management[trust]!),
    [words.card.inefficiency, accounts.inefficiency[trust]! * 4, percent(accounts.inefficiency[trust]!)],
  ];
  return (
    <section class="panel">
      <h3>{words.card.inside}</h3>
      <ul class="inside">
        {bars.map(([name, part, text]) => (
          <li key={name}>
            <span>{name}</span>
            <div class="meter">
              <i style={{ width: `${100 * Math.max(0, Math.min(1, part))}%` }} />
            </div>
            <b>{text}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}

function History({ trust }: { trust: number }) {
  const { view } = state.opened.value!;
  const events = useComputed(() =>
    state.eventsSoFar.value.filter(
      (event) =>
        (event.trust === state.selectedTrust.value || event.counterpart === state.selectedTrust.value) &&
        eventWords[event.kind]?.letter !== 'W',
    ),
  );
  const own = events.value.slice(-12).reverse();
  if (own.length === 0) return null;
  return (
    <section class="panel">
      <h3>{words.card.history}</h3>
      <ul class="history-list">
        {own.map((event, i) => (
          <li key={`${trust} ${event.day} ${event.kind} ${i}`}>
            <span class="chip" aria-hidden="true">
              {eventWords[event.kind]?.letter}
            </span>
            <span>{eventSentence(event.kind, event.amount, namesOf(view, event))[0]}</span>
            <small>
              {event.instrument !== Instrument.None && words.instruments[event.instrument]
                ? `${words.instruments[event.instrument]} · `
                : ''}
              {fullDate(dateOf(view.startDate, event.day))}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Card() {
  const trust = state.selectedTrust.value;
  const run = state.opened.value;
  const frame = state.frame.value;
  if (trust < 0 || !run || !frame) return null;
  const accounts = state.recording.value.accountsAt(state.shownDay.value);
  const income = frame.trustIncomeM[trust]!;
  const surplus = frame.trustSurplusM[trust]!;
  const rating = frame.trustRating[trust]!;
  let beds = 0;
  let occupied = 0;
  let waits = 0;
  let sites = 0;
  frame.siteTrust.forEach((owner, site) => {
    if (owner !== trust) return;
    beds += frame.siteBeds[site]!;
    occupied += frame.siteOccupied[site]!;
    waits += frame.siteWaitWeeks[site]! * frame.siteBeds[site]!;
    if (frame.siteBeds[site]! > 0) sites++;
  });
  const clock = clockOf(frame, trust);
  const fourHour = accounts?.fourHour[trust] ?? Number.NaN;
  return (
    <aside class="card" aria-label={run.view.trusts.name[trust]}>
      <header>
        <GlyphPicture
          shape={governanceShape(frame.trustGovernance[trust]!)}
          radius={16}
          fill={RATING_HEX[rating]!}
          digit={rating > 0 ? String(rating) : undefined}
          clock={clock}
          box={56}
        />
        <div>
          <h2>{run.view.trusts.name[trust]}</h2>
          <p>
            {[
              words.governance[frame.trustGovernance[trust]!],
              words.card.hospitalCount(sites),
              words.rating.names[rating],
              clock >= 0 ? words.stage[frame.trustStage[trust]!] : '',
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        <button type="button" class="shut" aria-label={words.close} onClick={() => selectTrust(-1)}>
          ×
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard */}
      <section class="scroll" tabIndex={0} aria-label={words.card.details}>
        {run.real && <p class="protect-line">{words.note}</p>}
        {income === 0 && <p class="gone">{words.card.dissolved}</p>}
        <section class="panel tiles">
          <Tile name={words.card.income} value={money(income)} second={words.card.aYear} />
          <Tile
            name={surplus < 0 ? words.card.deficit : words.card.surplus}
            value={money(surplus)}
            second={income > 0 ? words.card.ofIncome(surplus / income) : ''}
          />
          <Tile
            name={words.card.cash}
            value={money(frame.trustCashM[trust]!)}
            second={words.card.debtOf(money(frame.trustDebtM[trust]!))}
          />
          <Tile
            name={words.card.support}
            value={money(supportUntil(state.recording.value, state.shownDay.value, trust))}
            second={words.card.supportSecond}
          />
          <Tile name={words.card.pfi} value={money(accounts?.pfiM[trust] ?? 0)} />
          <Tile
            name={words.card.bedsFull}
            value={beds > 0 ? percent(occupied / beds, 0) : '–'}
            second={words.card.ofBeds(beds)}
          />
          <Tile name={words.card.wait} value={beds > 0 ? words.card.weeks(waits / beds) : '–'} />
          <Tile name={words.card.fourHours} value={Number.isFinite(fourHour) ? percent(fourHour) : '–'} />
        </section>
        <section class="panel">
          <RatingStrip trust={trust} />
        </section>
        <Case trust={trust} />
        {accounts && <AccountLines accounts={accounts} trust={trust} />}
        <Hospitals trust={trust} />
        {accounts && <Inside accounts={accounts} trust={trust} />}
        <History trust={trust} />
        <Starting trust={trust} />
      </section>
    </aside>
  );
}
