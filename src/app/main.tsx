import { render } from 'preact';
import { installHook } from './hook.ts';
import { installKeys } from './keys.ts';
import { Page } from './page.tsx';
import { openRun } from './run/current.ts';
import { readHash } from './run/hash.ts';
import * as state from './run/state.ts';

state.request.value = readHash(location.hash, state.request.peek());
render(<Page />, document.getElementById('page')!);
installKeys();
installHook();
matchMedia('(prefers-reduced-motion: reduce)').addEventListener('change', (event) => {
  state.reducedMotion.value = event.matches;
});
openRun(state.request.peek());
