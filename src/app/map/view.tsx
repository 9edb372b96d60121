// The map as a part of the page: canvases, names, buttons, and the hand on them.
import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { number } from '../print.ts';
import { advance, daysPerSecond, now } from '../run/player.ts';
import * as state from '../run/state.ts';
import { shortTrust } from '../shortNames.ts';
import { words } from '../words.ts';
import { screenX, screenY } from './camera.ts';
import { CountryMap } from './map.ts';
import { FAR_NAMES } from './names.ts';
import { neighbourhood } from './neighbourhood.ts';
import { News } from './news.tsx';
import type { MapPicture } from './picture.ts';

/** The map that is shown, for keys and tests. */
export let shownMap: CountryMap | null = null;
const picture = signal<MapPicture | null>(null);
const lost = signal(false);
export const patientsAPoint = signal(0);

/** While set, the page's clock stands still: tests look at one moment. */
export const frozen = signal(false);

function Names({ shown }: { shown: MapPicture }) {
  const { home, inset, labels, camera } = shown;
  const far = home.inset !== null && !shown.moving;
  return (
    <svg class="names" aria-hidden="true">
      {far && (
        <g class="far">
          <text x={screenX(camera, FAR_NAMES.scotland[0])} y={screenY(camera, FAR_NAMES.scotland[1])}>
            {words.scotland}
          </text>
          <text x={screenX(camera, FAR_NAMES.wales[0])} y={screenY(camera, FAR_NAMES.wales[1])}>
            {words.wales}
          </text>
        </g>
      )}
      {inset && (
        <g class="frame">
          <rect x={inset.frame.x} y={inset.frame.y} width={inset.frame.width} height={inset.frame.height} />
          <path
            d={`M${inset.frame.x + inset.frame.width} ${inset.frame.y}L${inset.rect.x} ${inset.rect.y + 4}M${
              inset.frame.x + inset.frame.width
            } ${inset.frame.y + inset.frame.height}L${inset.rect.x} ${inset.rect.y + inset.rect.height - 4}`}
          />
          <text class="inset-name" x={inset.rect.x + 10} y={inset.rect.y + 20}>
            {words.london} <tspan>×{number(inset.camera.scale / camera.scale, 1)}</tspan>
          </text>
        </g>
      )}
      {labels.map((label) => (
        <g key={label.key} class="label">
          {label.leader && (
            <line x1={label.leader[0]} y1={label.leader[1]} x2={label.leader[2]} y2={label.leader[3]} />
          )}
          <text class="name" x={label.x} y={label.y} text-anchor={label.anchor}>
            {label.name}
          </text>
          {label.second && (
            <text class="second" x={label.x} y={label.y} dy="1.2em" text-anchor={label.anchor}>
              {label.second}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

function Catchment() {
  const trust = state.selectedTrust.value;
  const people = picture.value?.people ?? 0;
  const run = state.opened.value;
  if (trust < 0 || !run || people === 0) return null;
  return (
    <div class="catchment">
      <strong>
        {number(Math.round(people / 1000) * 1000)} {words.card.catchment}
      </strong>
      <span>{words.card.catchmentLine(shortTrust(run.view.trusts.name[trust]!))}</span>
    </div>
  );
}

function useLoop(root: { current: HTMLElement | null }, run: NonNullable<typeof state.opened.value>) {
  useEffect(() => {
    const element = root.current!;
    const canvas = (name: string) => element.querySelector<HTMLCanvasElement>(`canvas.${name}`)!;
    let map: CountryMap | null = null;
    let gone = false;
    let request = 0;
    let before = performance.now();

    const draw = (at: number) => {
      request = requestAnimationFrame(draw);
      const seconds = Math.min(1, (at - before) / 1000);
      before = at;
      if (!frozen.value) advance(seconds);
      const frame = state.recording.peek().frameAt(now());
      if (!map || !frame || state.tab.peek() === 'table') return;
      const shown = map.draw(state.recording.peek(), frame, now(), daysPerSecond(), seconds, {
        hovered: state.hoveredSite.peek(),
        focused: state.focusedSite.peek(),
        chosen: state.selectedTrust.peek(),
        projector: state.projector.peek(),
        labels: state.labelsShown.peek(),
        stillness: state.reducedMotion.peek(),
        playing: state.playing.peek(),
      });
      const last = picture.peek();
      if (
        !last ||
        last.labels !== shown.labels ||
        last.camera !== shown.camera ||
        last.inset !== shown.inset ||
        last.moving !== shown.moving ||
        last.people !== shown.people
      ) {
        picture.value = shown;
      }
      patientsAPoint.value = Number(shown.patientsAPoint.toPrecision(2));
    };

    const resize = new ResizeObserver(() => map?.resize(element.clientWidth, element.clientHeight));
    const stage = canvas('stage');
    const onLost = (event: Event) => {
      event.preventDefault();
      lost.value = true;
    };
    const onBack = () => {
      lost.value = false;
    };
    stage.addEventListener('webglcontextlost', onLost);
    stage.addEventListener('webglcontextrestored', onBack);
    CountryMap.create({ ground: canvas('ground'), inset: canvas('london'), stage }, run).then(
      (made) => {
        if (gone) return made.destroy();
        map = made;
        shownMap = made;
        made.resize(element.clientWidth, element.clientHeight);
        resize.observe(element);
        request = requestAnimationFrame(draw);
      },
      (error: unknown) => {
        state.failure.value = error instanceof Error ? error.message : String(error);
      },
    );
    return () => {
      gone = true;
      cancelAnimationFrame(request);
      resize.disconnect();
      map?.destroy();
      shownMap = null;
    };
  }, [run]);
}

/** Wheel, drag and click on the map. */
function useHand(root: { current: HTMLElement | null }) {
  useEffect(() => {
    const element = root.current!;
    let held: { x: number; y: number; moved: boolean } | null = null;
    const at = (event: MouseEvent) => {
      const box = element.getBoundingClientRect();
      return { x: event.clientX - box.left, y: event.clientY - box.top };
    };
    const onMap = (event: Event) => (event.target as Element).closest('.over') === null;
    const down = (event: PointerEvent) => {
      if (event.button === 0 && onMap(event)) held = { ...at(event), moved: false };
    };
    const move = (event: PointerEvent) => {
      const { x, y } = at(event);
      if (held && (held.moved || Math.hypot(x - held.x, y - held.y) > 4)) {
        shownMap?.pan(x - held.x, y - held.y);
        held = { x, y, moved: true };
        return;
      }
      const site = onMap(event) ? (shownMap?.siteAt(x, y) ?? -1) : -1;
      state.hoveredSite.value = site;
      element.style.cursor = site >= 0 ? 'pointer' : '';
    };
    const up = (event: PointerEvent) => {
      const { x, y } = at(event);
      const dragged = held?.moved ?? true;
      held = null;
      if (dragged || !onMap(event)) return;
      const site = shownMap?.siteAt(x, y) ?? -1;
      if (site >= 0) selectSite(site);
    };
    const wheel = (event: WheelEvent) => {
      if (!onMap(event)) return;
      event.preventDefault();
      const { x, y } = at(event);
      shownMap?.zoom(Math.exp(-event.deltaY * 0.0015), x, y);
    };
    const leave = () => {
      held = null;
      state.hoveredSite.value = -1;
    };
    element.addEventListener('pointerdown', down);
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', up);
    element.addEventListener('pointerleave', leave);
    element.addEventListener('wheel', wheel, { passive: false });
    return () => {
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerup', up);
      element.removeEventListener('pointerleave', leave);
      element.removeEventListener('wheel', wheel);
    };
  }, []);
}

/** Opens the card of the trust that a hospital belongs to. */
export function selectSite(site: number): void {
  const frame = state.frame.peek();
  if (frame) selectTrust(frame.siteTrust[site]!);
}

/** Opens a trust's card and brings its hospitals into view; −1 closes it. */
export function selectTrust(trust: number): void {
  state.selectedTrust.value = trust;
  const run = state.opened.peek();
  const frame = state.frame.peek();
  shownMap?.relight();
  // The map has changed its width when the card has opened: look then.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (!shownMap || !run || !frame) return;
      const leap = state.reducedMotion.peek();
      if (trust < 0) return shownMap.goHome(leap);
      shownMap.goToPlaces(...neighbourhood(run.view, frame, trust), leap);
    }),
  );
}

export function MapView() {
  const root = useRef<HTMLElement>(null);
  const run = state.opened.value!;
  useLoop(root, run);
  useHand(root);
  const shown = picture.value;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the map takes the keys of zoom and hospitals
    <section class="map" ref={root} aria-label={words.map} tabIndex={0}>
      <canvas class="ground" />
      <canvas class="london" hidden />
      <canvas class="stage" />
      {shown && <Names shown={shown} />}
      <div class="zoom over">
        <button
          type="button"
          title={words.zoomIn}
          aria-label={words.zoomIn}
          onClick={() => shownMap?.zoom(1.6)}
        >
          +
        </button>
        <button
          type="button"
          title={words.zoomOut}
          aria-label={words.zoomOut}
          onClick={() => shownMap?.zoom(1 / 1.6)}
        >
          −
        </button>
        <button
          type="button"
          title={words.whole}
          aria-label={words.whole}
          onClick={() => shownMap?.goHome(state.reducedMotion.peek())}
        >
          ⤢
        </button>
      </div>
      {state.selectedTrust.value < 0 ? <News /> : <Catchment />}
      {run.real && <p class="protect">{words.noteAll}</p>}
      {lost.value && <p class="lost over">{words.lostPicture}</p>}
    </section>
  );
}
