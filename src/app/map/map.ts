// The live map: a canvas of the ground, a transparent canvas that Pixi draws hospitals, patients and money on, and the
// names above. It keeps its objects; each picture only writes numbers into them.
import 'pixi.js/unsafe-eval';
import { autoDetectRenderer, Container, Graphics, type Renderer } from 'pixi.js';
import { EventKind } from '../../../assembly/layout.ts';
import type { Frame } from '../../engine/frame.ts';
import type { Opened } from '../run/protocol.ts';
import type { Recording } from '../run/recording.ts';
import { between, type Camera, centredOn, type Rect, zoomed } from './camera.ts';
import { type Glyph, GlyphMesh } from './glyphs.ts';
import { drawGround } from './ground.ts';
import { type Happening, happeningsAt } from './happenings.ts';
import { type Label, Labels } from './labels.ts';
import { type Home, homeOf } from './layout.ts';
import { drawSupport, drawTakeover, drawTies, insideOf } from './lines.ts';
import { drawMarks } from './marks.ts';
import { glyphsOf, happeningGlyphs, pipsOf, standingFor, treasuryAt, treasuryGlyph } from './paint.ts';
import { MOST_POINTS, Patients } from './patients.ts';
import { lightsOf } from './people.ts';
import { separate } from './places.ts';
import { type ClosedDays, type Standing, standings } from './scene.ts';
import { type Attention, wishesFor } from './wishes.ts';

const GLIDE_SECONDS = 0.6;
/** The ground is drawn anew when the hand has rested this long, milliseconds. */
const REST_MS = 140;
const FEWEST_POINTS = 2_000;
const FIRST_POINTS = 7_000;
/** Longest time of a picture before there are fewer points, milliseconds. */
const SLOW_MS = 33;

export interface MapOptions extends Attention {
  projector: boolean;
  labels: boolean;
  stillness: boolean;
}

export interface MapPicture {
  labels: Label[];
  home: Home;
  atHome: boolean;
  moving: boolean;
  /** People lit with the chosen trust. */
  people: number;
  patientsAPoint: number;
  camera: Camera;
}

interface Canvases {
  ground: HTMLCanvasElement;
  inset: HTMLCanvasElement;
  stage: HTMLCanvasElement;
}

export class CountryMap {
  private readonly stage = new Container();
  private readonly ties = new Graphics();
  private readonly moves = new Graphics();
  private readonly patients: Patients;
  private readonly glyphs: GlyphMesh;
  private readonly namesMain: Labels;
  private readonly namesInset: Labels;

  private size: Rect = { x: 0, y: 0, width: 1, height: 1 };
  private home: Home;
  private camera: Camera;
  private glide: { from: Camera; to: Camera; seconds: number } | null = null;
  private drawnCamera: Camera | null = null;
  private restsAt = 0;
  private groundStale = true;
  private people = 0;

  private main: Standing[] = [];
  private inset: Standing[] = [];
  private pips: Standing[] = [];
  private still: Glyph[] = [];
  private closedDays: ClosedDays = new Int32Array(0);
  private closedKnown = 0;
  private lastKey = '';
  private labelsAt = 0;
  private labelsKey = '';
  private picture: Label[] = [];
  private points = FIRST_POINTS;
  private slowness = 16;

  static async create(canvases: Canvases, opened: Opened): Promise<CountryMap> {
    const density = Math.min(2, window.devicePixelRatio || 1);
    const renderer = await autoDetectRenderer({
      preference: 'webgl',
      canvas: canvases.stage,
      backgroundAlpha: 0,
      antialias: true,
      resolution: density,
      autoDensity: true,
      width: 16,
      height: 16,
    });
    return new CountryMap(renderer, canvases, opened, density);
  }

  private constructor(
    private readonly renderer: Renderer,
    private readonly canvases: Canvases,
    private opened: Opened,
    private readonly density: number,
  ) {
    this.patients = new Patients(density);
    this.glyphs = new GlyphMesh(drawMarks(density), density);
    this.stage.eventMode = 'none';
    this.stage.addChild(...this.patients.meshes, this.ties, this.moves, this.glyphs.mesh);
    const context = document.createElement('canvas').getContext('2d')!;
    const family = getComputedStyle(document.body).fontFamily;
    const measure = (text: string, size: number, bold: boolean) => {
      context.font = `${bold ? 700 : 400} ${size}px ${family}`;
      return context.measureText(text).width;
    };
    this.namesMain = new Labels(measure);
    this.namesInset = new Labels(measure);
    this.home = homeOf(opened.view, 100, 100);
    this.camera = this.home.camera;
  }

  /** Shows another run. */
  show(opened: Opened): void {
    this.opened = opened;
    this.closedDays = new Int32Array(opened.view.sites.code.length).fill(-1);
    this.closedKnown = 0;
    this.main = [];
    this.inset = [];
    this.patients.clear();
    this.resize(this.size.width, this.size.height, true);
  }

  resize(width: number, height: number, again = false): void {
    if (!again && width === this.size.width && height === this.size.height) return;
    const wasHome = again || this.atHome;
    this.size = { x: 0, y: 0, width, height };
    this.renderer.resize(width, height);
    this.glyphs.resize(width, height);
    this.home = homeOf(this.opened.view, width, height);
    this.glide = null;
    if (wasHome) this.camera = this.home.camera;
    this.groundStale = true;
    this.lastKey = '';
  }

  /** Pixels per km of the whole country. */
  get scale(): number {
    return this.home.camera.scale;
  }

  get atHome(): boolean {
    const { camera } = this.home;
    const target = this.glide?.to ?? this.camera;
    return Math.abs(target.scale / camera.scale - 1) < 0.02 && Math.abs(target.left - camera.left) < 2;
  }

  /** Glides to a camera, or leaps under reduced motion. */
  private glideTo(to: Camera, leap: boolean): void {
    if (leap) {
      this.camera = to;
      this.groundStale = true;
    } else this.glide = { from: this.camera, to, seconds: 0 };
  }

  goHome(leap: boolean): void {
    this.glideTo(this.home.camera, leap);
  }

  /** Brings places into the middle with `aroundKm` of country about them. */
  goToPlaces(eastings: number[], northings: number[], aroundKm: number, leap: boolean): void {
    if (eastings.length === 0) return;
    const west = Math.min(...eastings) - aroundKm;
    const east = Math.max(...eastings) + aroundKm;
    const south = Math.min(...northings) - aroundKm;
    const north = Math.max(...northings) + aroundKm;
    const { width, height } = this.size;
    const scale = Math.max(this.home.camera.scale, Math.min(width / (east - west), height / (north - south)));
    this.glideTo(centredOn((west + east) / 2, (south + north) / 2, scale, this.size), leap);
  }

  zoom(factor: number, x = this.size.width / 2, y = this.size.height / 2): void {
    const { scale } = this.home.camera;
    const limited = Math.max(scale, Math.min(scale * 40, this.camera.scale * factor)) / this.camera.scale;
    this.glide = null;
    this.camera = zoomed(this.camera, limited, x, y);
    if (this.camera.scale <= scale * 1.001) this.camera = this.home.camera;
    this.restsAt = performance.now() + REST_MS;
  }

  pan(dx: number, dy: number): void {
    this.glide = null;
    this.camera = { ...this.camera, left: this.camera.left + dx, bottom: this.camera.bottom + dy };
    this.restsAt = performance.now() + REST_MS;
  }

  /** The hospital under a pixel of the map, −1 if none. */
  siteAt(x: number, y: number): number {
    let found = -1;
    let least = Number.POSITIVE_INFINITY;
    const inInset = this.insetShown !== null && insideOf(this.insetShown.rect, x, y);
    for (const standing of inInset ? this.inset : this.main) {
      const distance = Math.hypot(standing.placedX - x, standing.placedY - y);
      if (distance < Math.max(standing.size + 3, 9) && distance < least) {
        least = distance;
        found = standing.site;
      }
    }
    return found;
  }

  /** Pixel of the map where a hospital stands, for tests and the keyboard. */
  placeOf(site: number): { x: number; y: number; radius: number } | undefined {
    const standing = [...this.inset, ...this.main].find((entry) => entry.site === site);
    return standing && { x: standing.placedX, y: standing.placedY, radius: standing.size };
  }

  private get insetShown() {
    return this.atHome && !this.glide ? this.home.inset : null;
  }

  /** The people lit have changed: another trust was chosen. */
  relight(): void {
    this.groundStale = true;
  }

  /** Draws the moment `time`; `seconds` have passed since the last picture. */
  draw(
    recording: Recording,
    frame: Frame,
    time: number,
    daysPerSecond: number,
    seconds: number,
    options: MapOptions,
  ): MapPicture {
    this.moveCamera(seconds, options.stillness);
    this.paintGround(frame, options.chosen);
    this.learnClosures(recording);
    const happenings = options.stillness ? [] : happeningsAt(recording.events, time, daysPerSecond);
    this.settle(frame, options);
    this.paintMoves(happenings);
    this.paintPatients(recording, time, daysPerSecond, options.stillness);
    this.renderer.render(this.stage);
    this.nameThings(recording, frame, options);
    this.adapt(seconds);
    return {
      labels: options.labels && !this.glide ? this.picture : [],
      home: this.home,
      atHome: this.atHome,
      moving: this.glide !== null,
      people: this.people,
      patientsAPoint: this.patients.patientsAPoint,
      camera: this.camera,
    };
  }

  private moveCamera(seconds: number, leap: boolean): void {
    if (!this.glide) return;
    this.glide.seconds += seconds;
    const t = leap ? 1 : Math.min(1, this.glide.seconds / GLIDE_SECONDS);
    const eased = t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2;
    this.camera = between(this.glide.from, this.glide.to, eased, this.size);
    if (t >= 1) {
      this.camera = this.glide.to;
      this.glide = null;
      this.groundStale = true;
    }
  }

  private paintGround(frame: Frame, chosen: number): void {
    const { ground, inset } = this.canvases;
    inset.hidden = this.insetShown === null;
    if (this.restsAt > 0 && performance.now() > this.restsAt) {
      this.restsAt = 0;
      this.groundStale = true;
    }
    if (this.groundStale && !this.glide && this.restsAt === 0) {
      this.groundStale = false;
      const { lights, people } = lightsOf(this.opened.view, frame, chosen);
      this.people = people;
      const view = { rect: this.size, density: this.density, camera: this.camera, inset: false };
      drawGround(ground, view, this.opened.land, lights);
      this.drawnCamera = this.camera;
      const shown = this.insetShown;
      if (shown) {
        const { rect, camera } = shown;
        const whole = {
          x: Math.round(rect.x),
          y: Math.round(rect.y),
          width: Math.round(rect.width),
          height: Math.round(rect.height),
        };
        drawGround(
          inset,
          { rect: whole, density: this.density, camera, inset: true },
          this.opened.land,
          lights,
        );
        inset.style.left = `${whole.x}px`;
        inset.style.top = `${whole.y}px`;
        inset.style.width = `${whole.width}px`;
        inset.style.height = `${whole.height}px`;
      }
    }
    const drawn = this.drawnCamera;
    if (!drawn) return;
    const by = this.camera.scale / drawn.scale;
    const x = this.camera.left - drawn.left * by;
    const y = this.camera.bottom - drawn.bottom * by;
    ground.style.transform = by === 1 && x === 0 && y === 0 ? '' : `translate(${x}px, ${y}px) scale(${by})`;
  }

  private learnClosures(recording: Recording): void {
    if (this.closedDays.length !== this.opened.view.sites.code.length) {
      this.closedDays = new Int32Array(this.opened.view.sites.code.length).fill(-1);
      this.closedKnown = 0;
    }
    for (; this.closedKnown < recording.events.length; this.closedKnown++) {
      const event = recording.events[this.closedKnown]!;
      if (event.kind === EventKind.Closure && event.site >= 0) this.closedDays[event.site] = event.day;
    }
  }

  /** Puts every hospital in its place when the frame or the view has changed. */
  private settle(frame: Frame, options: MapOptions): void {
    const { camera } = this;
    const shown = this.insetShown;
    const key = `${frame.day} ${camera.scale} ${camera.left} ${camera.bottom} ${options.chosen} ${options.projector} ${shown !== null}`;
    if (key === this.lastKey) return;
    const moved = !this.lastKey.includes(` ${camera.scale} ${camera.left} ${camera.bottom} `);
    this.lastKey = key;
    const { view } = this.opened;
    const place = (at: Camera, inside: Rect, before: Standing[], inset: boolean) =>
      standings(view, frame, at, inside, this.closedDays, { inset, projector: options.projector }).map(
        (standing) => keepOffset(standing, before),
      );
    const all = place(camera, this.size, this.main, false);
    const inFrame = (standing: Standing) => shown !== null && insideOf(shown.frame, standing.x, standing.y);
    this.pips = all.filter(inFrame);
    this.main = all.filter((standing) => !inFrame(standing));
    this.inset = shown ? place(shown.camera, shown.rect, this.inset, true) : [];
    const passes = this.glide || this.restsAt > 0 ? 2 : moved ? 140 : 4;
    separate(this.main, passes);
    separate(this.inset, passes);

    const { chosen } = options;
    this.still = [
      ...pipsOf(this.pips, camera.scale),
      ...glyphsOf(this.main, chosen),
      ...glyphsOf(this.inset, chosen),
    ];
    if (shown) this.still.push(treasuryGlyph(shown.camera));
    else if (camera.scale > 5) this.still.push(treasuryGlyph(camera));
    this.ties.clear();
    drawTies(this.ties, this.main, chosen);
    drawTies(this.ties, this.inset, chosen);
  }

  private paintMoves(happenings: Happening[]): void {
    this.moves.clear();
    const shown = this.insetShown;
    const glyphs = [...this.still];
    const maps = [{ standings: this.main, camera: this.camera, rect: this.size }];
    if (shown) maps.push({ standings: this.inset, camera: shown.camera, rect: shown.rect });
    for (const { standings: on, camera, rect } of maps) {
      for (const { event, age } of happenings) {
        const to = standingFor(on, event.trust, event.site);
        if (!to) continue;
        if (event.kind === EventKind.Takeover || event.kind === EventKind.Succession) {
          const from = standingFor(on, event.counterpart, -1);
          if (from && from !== to) drawTakeover(this.moves, from, to, age);
        } else if (event.kind === EventKind.Bailout) {
          const [x, y] = treasuryAt(camera);
          drawSupport(this.moves, x, y, to);
        }
      }
      glyphs.push(...happeningGlyphs(happenings, on, camera, rect));
    }
    this.glyphs.show(glyphs);
  }

  private paintPatients(recording: Recording, time: number, daysPerSecond: number, stillness: boolean): void {
    const shown = this.insetShown;
    this.patients.hide(0, stillness);
    this.patients.hide(1, stillness || shown === null);
    if (stillness) return;
    this.patients.aim(0, this.camera, this.size, this.size, shown?.rect ?? null);
    if (shown) this.patients.aim(1, shown.camera, this.size, shown.rect, null);
    this.patients.show(recording, this.opened.view, time, daysPerSecond, this.points);
  }

  private nameThings(recording: Recording, frame: Frame, options: MapOptions): void {
    const key = `${this.lastKey} ${options.hovered} ${options.focused} ${recording.events.length > 0}`;
    if (key === this.labelsKey || this.glide) return;
    const hurry = options.hovered >= 0 || this.labelsKey === '';
    if (!hurry && performance.now() - this.labelsAt < 180) return;
    this.labelsKey = key;
    this.labelsAt = performance.now();
    const { width, height } = this.size;
    const wide = width >= 1000;
    const sizes = options.projector
      ? { name: 24, second: 22 }
      : wide
        ? { name: 13, second: 12 }
        : { name: 12, second: 11 };
    const shown = this.insetShown;
    const events = recording.events.slice(
      0,
      recording.events.findLastIndex((event) => event.day <= frame.day) + 1,
    );
    const { view } = this.opened;
    const most = width < 600 ? 4 : wide ? 20 : 14;
    const wishes = wishesFor(view, frame, events, this.main, options, most, wide ? 95 : 80);
    const corner = { x: 0, y: 0, width: 56, height: 150 };
    const news = { x: width - 440, y: 0, width: 440, height: 130 };
    const panels = shown ? [shown.rect, shown.frame, corner, news] : [corner, news];
    const inside = { x: 6, y: 6, width: width - 12, height: height - 12 };
    this.picture = this.namesMain.place(wishes, this.main, inside, panels, sizes);
    if (!shown || width < 600) return;
    const { rect } = shown;
    const title = { x: rect.x, y: rect.y, width: 110, height: 28 };
    const room = { x: rect.x + 5, y: rect.y + 5, width: rect.width - 10, height: rect.height - 10 };
    const local = wishesFor(view, frame, events, this.inset, options, wide ? 11 : 6, wide ? 70 : 80);
    this.picture = [
      ...this.picture,
      ...this.namesInset
        .place(local, this.inset, room, [title], sizes)
        .map((label) => ({ ...label, key: `London ${label.key}` })),
    ];
  }

  /** Fewer points when pictures take long, more again when they do not. */
  private adapt(seconds: number): void {
    this.slowness += (Math.min(200, seconds * 1000) - this.slowness) * 0.05;
    if (this.slowness > SLOW_MS) this.points = Math.max(FEWEST_POINTS, this.points * 0.98);
    else if (this.slowness < SLOW_MS * 0.6) this.points = Math.min(MOST_POINTS, this.points * 1.002);
  }

  destroy(): void {
    this.stage.destroy({ children: true });
    this.renderer.destroy();
  }
}

/** A hospital keeps the distance from its true place that it had before. */
function keepOffset(standing: Standing, before: readonly Standing[]): Standing {
  const old = before.find((entry) => entry.site === standing.site);
  if (!old) return standing;
  return {
    ...standing,
    placedX: standing.x + old.placedX - old.x,
    placedY: standing.y + old.placedY - old.y,
  };
}
