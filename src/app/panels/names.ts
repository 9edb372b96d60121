import type { RunView, SimEvent } from '../../engine/frame.ts';
import type { EventNames } from '../eventWords.ts';
import { shortSite, shortTrust } from '../shortNames.ts';

/** Names for the sentence of an event, short for feeds or whole for the card's history. */
export function namesOf(view: RunView, event: SimEvent, short = true): EventNames {
  const trust = (t: number) => (t < 0 ? '' : shortTrust(view.trusts.name[t]!));
  const site = event.site < 0 ? '' : view.sites.name[event.site]!;
  return {
    trust: trust(event.trust),
    site: short && site ? shortSite(site) : site,
    counterpart: trust(event.counterpart),
  };
}
