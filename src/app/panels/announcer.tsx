// Says what the map shows, for those who do not see it: each great event, and the hospital that the keys have reached.
import { useComputed } from '@preact/signals';
import { eventSentence, eventWords } from '../eventWords.ts';
import * as state from '../run/state.ts';
import { words } from '../words.ts';
import { namesOf } from './names.ts';

export function Announcer() {
  const last = useComputed(() => state.eventsSoFar.value.findLast((event) => eventWords[event.kind]?.major));
  const run = state.opened.value;
  const event = last.value;
  const site = state.focusedSite.value;
  const frame = site >= 0 ? state.frame.peek() : undefined;
  const trust = frame ? frame.siteTrust[site]! : -1;
  return (
    <>
      <div class="unseen" role="status" aria-live="polite">
        {event && run ? eventSentence(event.kind, event.amount, namesOf(run.view, event))[0] : ''}
      </div>
      <div class="unseen" role="status">
        {run && frame
          ? words.hospitalSaid(
              run.view.sites.name[site]!,
              run.view.trusts.name[trust]!,
              words.rating.names[frame.trustRating[trust]!]!,
              frame.siteBeds[site]!,
            )
          : ''}
      </div>
    </>
  );
}
