// One run at a time: opens it in a new thread, records it, and closes the one before.
import { Host } from '../host.ts';
import { writeHash } from './hash.ts';
import { Homes } from './homes.ts';
import { goTo, onShown } from './player.ts';
import type { RunRequest } from './protocol.ts';
import { Recording } from './recording.ts';
import * as state from './state.ts';

let host: Host | null = null;

export const currentHost = (): Host | null => host;

export function openRun(request: RunRequest): void {
  host?.close();
  const mine = new Host();
  host = mine;
  let recording = new Recording();
  state.request.value = request;
  state.opened.value = null;
  state.failure.value = null;
  state.openingShare.value = 0;
  state.recording.value = recording;
  state.recordedDay.value = -1;
  state.finished.value = false;
  state.episodes.value = 0;
  state.selectedTrust.value = -1;
  state.hoveredSite.value = -1;
  state.focusedSite.value = -1;
  state.playing.value = false;
  goTo(0);
  onShown((day) => mine.shows(day));
  history.replaceState(null, '', writeHash(request));

  const added = () => {
    if (host !== mine) return;
    state.recordedDay.value = recording.lastDay;
    state.episodes.value = recording.episodes;
    state.episodesPerSecond.value = recording.episodesPerSecond;
    state.finished.value = recording.finished;
  };
  mine
    .open(request, (share) => {
      if (host === mine) state.openingShare.value = share;
    })
    .then((opened) => {
      if (host !== mine) return;
      recording = new Recording(new Homes(opened.view.zones));
      state.recording.value = recording;
      state.opened.value = opened;
      state.playing.value = true;
      return mine.record(recording, added);
    })
    .catch((error: unknown) => {
      if (host === mine) state.failure.value = error instanceof Error ? error.message : String(error);
    });
}
