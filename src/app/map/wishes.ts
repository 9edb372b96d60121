// Which hospitals should be named, the most important first.
import { EventKind } from '../../../assembly/layout.ts';
import type { Frame, RunView, SimEvent } from '../../engine/frame.ts';
import { money, percent } from '../print.ts';
import type { Recording } from '../run/recording.ts';
import { shortSite, shortTrust } from '../shortNames.ts';
import { words } from '../words.ts';
import { fillEmptyRegions, type Wish } from './labels.ts';
import { standingFor } from './paint.ts';
import type { Standing } from './scene.ts';

/** An event is named for this long after its day, days; a new owner for two years. */
const NEWS_DAYS = 45;
const OWNER_DAYS = 2 * 365;

export interface Attention {
  hovered: number;
  focused: number;
  chosen: number;
}

/** The name of a hospital: of its trust when it is the only or the largest one, else its own. */
export function siteLabel(view: RunView, frame: Frame, site: number): string {
  const trust = frame.siteTrust[site]!;
  let largest = site;
  let open = 0;
  frame.siteTrust.forEach((owner, s) => {
    if (owner !== trust || frame.siteBeds[s] === 0) return;
    open++;
    if (frame.siteBeds[s]! > frame.siteBeds[largest]!) largest = s;
  });
  return largest === site && open <= 1 && frame.siteBeds[site]! > 0
    ? shortTrust(view.trusts.name[trust]!)
    : shortSite(view.sites.name[site]!);
}

function newsWords(event: SimEvent, view: RunView): string {
  const other = event.counterpart >= 0 ? shortTrust(view.trusts.name[event.counterpart]!) : '';
  switch (event.kind) {
    case EventKind.Triggered:
      return 'enters the regime';
    case EventKind.Bailout:
      return `paid ${money(event.amount)}`;
    case EventKind.Closure:
      return 'closes';
    case EventKind.ClosureDecided:
      return 'is to close';
    case EventKind.Takeover:
      return other ? `taken over by ${other}` : 'taken over';
    case EventKind.Succession:
      return other ? `joins ${other}` : '';
    case EventKind.Recovered:
      return 'recovers';
    default:
      return '';
  }
}

/** Wishes for one map; `most` names at all, of which at least a few large hospitals fill empty regions. */
export function wishesFor(
  view: RunView,
  frame: Frame,
  recording: Recording,
  events: readonly SimEvent[],
  standings: readonly Standing[],
  attention: Attention,
  most: number,
  apart: number,
): Wish[] {
  const wishes: Wish[] = [];
  const named = new Set<number>();
  const add = (standing: Standing | undefined, second: string) => {
    if (!standing || named.has(standing.site)) return;
    named.add(standing.site);
    wishes.push({ standing, name: siteLabel(view, frame, standing.site), second });
  };

  for (const site of [attention.hovered, attention.focused]) {
    const standing = standings.find((entry) => entry.site === site);
    if (!standing) continue;
    const beds = frame.siteBeds[site]!;
    const full =
      beds > 0 ? `${beds} beds, ${percent(frame.siteOccupied[site]! / beds, 0)} full` : words.legend.closed;
    add(standing, full);
  }
  if (attention.chosen >= 0) {
    for (const standing of standings) if (standing.trust === attention.chosen) add(standing, '');
  }
  for (let e = events.length - 1; e >= 0; e--) {
    const event = events[e]!;
    if (event.day < frame.day - NEWS_DAYS) break;
    const text = newsWords(event, view);
    if (text && wishes.length < most) add(standingFor(standings, recording, event), text);
  }
  const inRegime = standings.filter((standing) => standing.clock >= 0).sort((a, b) => b.size - a.size);
  const seen = new Set<number>();
  for (const standing of inRegime) {
    if (seen.has(standing.trust) || wishes.length >= most) continue;
    seen.add(standing.trust);
    add(standing, words.card.dayOf(frame.caseDay[standing.trust]!, frame.caseDays[standing.trust]!));
  }
  for (let e = events.length - 1; e >= 0; e--) {
    const event = events[e]!;
    if (event.day < frame.day - OWNER_DAYS) break;
    if (event.kind !== EventKind.Takeover || wishes.length >= most) continue;
    const buyer = event.counterpart >= 0 ? shortTrust(view.trusts.name[event.counterpart]!) : '';
    add(standingFor(standings, recording, event), buyer ? `run by ${buyer}` : '');
  }
  const rest = fillEmptyRegions(
    standings,
    wishes.map((wish) => wish.standing),
    apart,
    most - wishes.length,
  );
  for (const standing of rest) add(standing, '');
  return wishes;
}
