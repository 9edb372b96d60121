// The keyboard reaches everything.

import { eventWords } from './eventWords.ts';
import { selectSite, selectTrust, shownMap } from './map/view.tsx';
import { changeSpeed, goTo, stepEvent, stepQuarter, togglePlay } from './run/player.ts';
import * as state from './run/state.ts';

/** Hospitals in the order of the keys [ and ]: from the north. */
function hospitalsFromNorth(): number[] {
  const run = state.opened.peek();
  if (!run) return [];
  const { northingKm } = run.view.sites;
  return [...northingKm.keys()].sort((a, b) => northingKm[b]! - northingKm[a]!);
}

function focusHospital(direction: 1 | -1): void {
  const order = hospitalsFromNorth();
  if (order.length === 0) return;
  const at = order.indexOf(state.focusedSite.peek());
  const next =
    at < 0 ? (direction === 1 ? 0 : order.length - 1) : (at + direction + order.length) % order.length;
  state.focusedSite.value = order[next]!;
  // the next Enter is meant for the hospital, not for a button that was used before
  (document.activeElement as HTMLElement | null)?.blur();
}

export function closeTop(): void {
  if (state.helpShown.peek()) state.helpShown.value = false;
  else if (state.selectedTrust.peek() >= 0) selectTrust(-1);
  else if (state.focusedSite.peek() >= 0) state.focusedSite.value = -1;
  else if (state.tab.peek() === 'table') state.tab.value = 'map';
  else shownMap?.goHome(state.reducedMotion.peek());
}

export function fullScreen(): void {
  if (document.fullscreenElement) document.exitFullscreen();
  else document.documentElement.requestFullscreen().catch(() => {});
}

const major = (event: { kind: number }) => eventWords[event.kind]?.major ?? false;

const actions: Record<string, () => void> = {
  ' ': togglePlay,
  ArrowLeft: () => stepQuarter(-1),
  ArrowRight: () => stepQuarter(1),
  'Shift+ArrowLeft': () => stepEvent(-1, major),
  'Shift+ArrowRight': () => stepEvent(1, major),
  ',': () => changeSpeed(-1),
  '.': () => changeSpeed(1),
  Home: () => goTo(0),
  End: () => goTo(state.recording.peek().lastDay),
  '+': () => shownMap?.zoom(1.6),
  '=': () => shownMap?.zoom(1.6),
  '-': () => shownMap?.zoom(1 / 1.6),
  '0': () => shownMap?.goHome(state.reducedMotion.peek()),
  '[': () => focusHospital(-1),
  ']': () => focusHospital(1),
  l: () => {
    state.labelsShown.value = !state.labelsShown.peek();
  },
  t: () => {
    state.tab.value = state.tab.peek() === 'table' ? 'map' : 'table';
  },
  p: () => {
    state.projector.value = !state.projector.peek();
  },
  f: fullScreen,
  '?': () => {
    state.helpShown.value = !state.helpShown.peek();
  },
  Escape: closeTop,
};

export function installKeys(): void {
  window.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as Element;
    const typing = target.closest('input, select, textarea') !== null;
    if (typing && event.key !== 'Escape') return;
    const pressing = target.closest('button, a, summary') !== null;
    if (pressing && (event.key === ' ' || event.key === 'Enter')) return;
    if (event.key === 'Enter' && state.focusedSite.peek() >= 0) {
      selectSite(state.focusedSite.peek());
      return;
    }
    const arrow = event.key.startsWith('Arrow');
    const name =
      event.shiftKey && arrow
        ? `Shift+${event.key}`
        : event.key.length === 1
          ? event.key.toLowerCase()
          : event.key;
    const action = actions[name];
    if (!action) return;
    event.preventDefault();
    action();
  });
}
