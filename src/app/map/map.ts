// The live map: a canvas of the ground, a transparent canvas that Pixi draws hospitals, patients and money on, and the
// names above. It keeps its objects; each picture only writes numbers into them.
import 'pixi.js/unsafe-eval';
import { autoDetectRenderer, Container, type Renderer } from 'pixi.js';
import { EventKind } from '../../../assembly/layout.ts';
import type { Frame } from '../../engine/frame.ts';
import type { Opened } from '../run/protocol.ts';
import type { Recording } from '../run/recording.ts';
import { between, type Camera, centredOn, type Rect, seen, zoomed } from './camera.ts';
import { changesOwner } from './eventSites.ts';
import { type Glyph, GlyphMesh } from './glyphs.ts';
import { GroundLayer } from './groundLayer.ts';
import { type Happening, happeningsAt } from './happenings.ts';
import type { Label } from './labels.ts';
import { type Home, homeOf, type Inset } from './layout.ts';
import { type Line, LineMesh } from './lineMesh.ts';
import { insideOf, supportLine, tiesOf } from './lines.ts';
import { drawMarks } from './marks.ts';
import { NameLayer } from './names.ts';
import { heldBack, ownerLines } from './owners.ts';
import {
  glyphsOf,
  happeningGlyphs,
  lookedAt,
  pipsOf,
  standingFor,
  treasuryAt,
  treasuryGlyph,
} from './paint.ts';
import { Patients } from './patients.ts';
import { separate } from './places.ts';
import { ClosedDays, type Held, type Standing, standings } from './scene.ts';
import type { Attention } from './wishes.ts';

const GLIDE_SECONDS = 0.6;
/** Most that the map zooms in, against the whole. */
const MOST_ZOOM = 40;

export interface MapOptions extends Attention {
  projector: boolean;
  labels: boolean;
  stillness: boolean;
  playing: boolean;
}

/** What the page draws round the canvases. */
export interface MapPicture {
  labels: Label[];
  home: Home;
  inset: Inset | null;
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
  private readonly ground: GroundLayer;
  private readonly names = new NameLayer();
  private readonly patients: Patients;
  private readonly ties: LineMesh;
  private readonly moves: LineMesh;
  private readonly glyphs: GlyphMesh;

  private size: Rect = { x: 0, y: 0, width: 1, height: 1 };
  private home: Home;
  private camera: Camera;
  private glide: { from: Camera; to: Camera; seconds: number } | null = null;

  private main: Standing[] = [];
  private london: Standing[] = [];
  /** Glyphs that move only with the week. */
  private still: Glyph[] = [];
  private closedDays = new ClosedDays();
  private settledFor = '';
  private settledCamera: Camera | null = null;
  private drawnFor = '';

  static async create(canvases: Canvases, opened: Opened): Promise<CountryMap> {
    const density = Math.min(2, window.devicePixelRatio || 1);
    const renderer = await autoDetectRenderer({
      preference: 'webgl',
      canvas: canvases.stage,
      backgroundAlpha: 0,
      // Every shader here softens its own edges; multisampling is what software rendering pays most for.
      antialias: false,
      resolution: density,
      autoDensity: true,
      width: 16,
      height: 16,
    });
    return new CountryMap(renderer, canvases, opened, density);
  }

  private constructor(
    private readonly renderer: Renderer,
    canvases: Canvases,
    private opened: Opened,
    density: number,
  ) {
    this.ground = new GroundLayer(canvases.ground, canvases.inset, density);
    this.patients = new Patients(density);
    this.ties = new LineMesh([0.863, 0.902, 0.941], density);
    this.moves = new LineMesh([1, 1, 1], density);
    this.glyphs = new GlyphMesh(drawMarks(density), density);
    this.stage.eventMode = 'none';
    this.stage.addChild(...this.patients.meshes, this.ties.mesh, this.moves.mesh, this.glyphs.mesh);
    this.home = homeOf(opened.view, 100, 100);
    this.camera = this.home.camera;
  }

  resize(width: number, height: number): void {
    if (width === 0 || height === 0 || (width === this.size.width && height === this.size.height)) return;
    const wasHome = this.atHome;
    this.size = { x: 0, y: 0, width, height };
    this.renderer.resize(width, height);
    for (const layer of [this.glyphs, this.ties, this.moves]) layer.resize(width, height);
    this.home = homeOf(this.opened.view, width, height);
    this.glide = null;
    if (wasHome) this.camera = this.home.camera;
    this.ground.spoil();
    this.settledFor = '';
  }

  /** Pixels per km of the whole country. */
  get scale(): number {
    return this.home.camera.scale;
  }

  private get atHome(): boolean {
    const { camera } = this.home;
    const target = this.glide?.to ?? this.camera;
    return Math.abs(target.scale / camera.scale - 1) < 0.02 && Math.abs(target.left - camera.left) < 2;
  }

  private get insetShown(): Inset | null {
    return this.atHome && !this.glide ? this.home.inset : null;
  }

  /** Glides to a camera, or leaps under reduced motion. */
  private glideTo(to: Camera, leap: boolean): void {
    this.glide = { from: this.camera, to, seconds: leap ? GLIDE_SECONDS : 0 };
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
    const scale = Math.max(this.scale, Math.min(width / (east - west), height / (north - south)));
    this.glideTo(centredOn((west + east) / 2, (south + north) / 2, scale, this.size), leap);
  }

  zoom(factor: number, x = this.size.width / 2, y = this.size.height / 2): void {
    const scale = Math.max(this.scale, Math.min(this.scale * MOST_ZOOM, this.camera.scale * factor));
    this.glide = null;
    this.camera =
      scale <= this.scale * 1.001 ? this.home.camera : zoomed(this.camera, scale / this.camera.scale, x, y);
    this.ground.disturb();
  }

  pan(dx: number, dy: number): void {
    this.glide = null;
    this.camera = { ...this.camera, left: this.camera.left + dx, bottom: this.camera.bottom + dy };
    this.ground.disturb();
  }

  /** The hospital under a pixel of the map, −1 if none. */
  siteAt(x: number, y: number): number {
    const shown = this.insetShown;
    let found = -1;
    let least = Number.POSITIVE_INFINITY;
    for (const standing of shown && insideOf(shown.rect, x, y) ? this.london : this.main) {
      const distance = Math.hypot(standing.placedX - x, standing.placedY - y);
      if (distance < Math.max(standing.size + 3, 9) && distance < least) {
        least = distance;
        found = standing.site;
      }
    }
    return found;
  }

  /** Pixel of the map where a hospital's glyph stands. */
  placeOf(site: number): { x: number; y: number; radius: number } | undefined {
    const standing = [...this.london, ...this.main].find((entry) => entry.site === site);
    return (
      standing && { x: Math.round(standing.placedX), y: Math.round(standing.placedY), radius: standing.size }
    );
  }

  /** The people lit have changed: another trust was chosen. */
  relight(): void {
    this.ground.spoil();
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
    this.moveCamera(seconds);
    const inset = this.insetShown;
    const gliding = this.glide !== null;
    this.ground.follow(this.opened, frame, this.camera, this.size, inset, options.chosen, gliding);
    this.closedDays.learn(recording.events);
    const viewKey = `${this.camera.scale} ${this.camera.left} ${this.camera.bottom} ${inset !== null} ${this.size.width} ${options.projector}`;
    const happenings = options.stillness ? [] : happeningsAt(recording.events, time, daysPerSecond);
    const held = heldBack(recording, happenings);
    const key = `${frame.day} ${options.chosen} ${[...held.keys()].join()} ${viewKey}`;
    this.settle(frame, options, key, inset, held);

    const drawnFor = `${key} ${options.hovered} ${options.focused} ${time} ${daysPerSecond} ${options.stillness} ${recording.frames.length === 1}`;
    if (drawnFor !== this.drawnFor) {
      this.drawnFor = drawnFor;
      this.paintMoves(recording, happenings, inset, [options.hovered, options.focused]);
      this.paintPatients(recording, time, daysPerSecond, options.stillness, inset);
      this.renderer.render(this.stage);
      if (options.playing) this.patients.adapt(seconds);
    }

    if (!gliding) {
      const attention = `${options.hovered} ${options.focused} ${options.chosen} ${viewKey}`;
      this.names.update(`${key} ${attention}`, options.hovered >= 0 || options.focused >= 0, {
        view: this.opened.view,
        recording,
        frame,
        size: this.size,
        camera: this.camera,
        inset,
        main: this.main,
        london: this.london,
        projector: options.projector,
        attention: options,
      });
    }
    return {
      labels: options.labels && !gliding && this.ground.resting ? this.names.labels : NO_LABELS,
      home: this.home,
      inset,
      moving: gliding,
      people: this.ground.people,
      patientsAPoint: this.patients.patientsAPoint,
      camera: this.camera,
    };
  }

  private moveCamera(seconds: number): void {
    if (!this.glide) return;
    this.glide.seconds += seconds;
    const t = Math.min(1, this.glide.seconds / GLIDE_SECONDS);
    const eased = t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2;
    this.camera = between(this.glide.from, this.glide.to, eased, this.size);
    if (t < 1) return;
    this.camera = this.glide.to;
    this.glide = null;
    this.ground.spoil();
  }

  /** Puts every hospital in its place when the week or the view has changed. */
  private settle(frame: Frame, options: MapOptions, key: string, inset: Inset | null, held: Held): void {
    if (key === this.settledFor) return;
    this.settledFor = key;
    const moved = this.settledCamera !== this.camera;
    const { view } = this.opened;
    const place = (camera: Camera, inside: Rect, before: Standing[], city: boolean) =>
      standings(
        view,
        frame,
        camera,
        inside,
        this.closedDays,
        { inset: city, projector: options.projector },
        held,
      ).map((standing) => keepOffset(standing, before));
    const all = place(this.camera, this.size, this.main, false);
    const framed = (standing: Standing) => inset !== null && insideOf(inset.frame, standing.x, standing.y);
    this.main = all.filter((standing) => !framed(standing));
    this.london = inset ? place(inset.camera, inset.rect, this.london, true) : [];
    const still = this.glide === null && this.ground.resting;
    const passes = still ? (moved ? 140 : 4) : 2;
    if (still) this.settledCamera = this.camera;
    separate(this.main, passes);
    separate(this.london, passes);

    const { chosen } = options;
    const { scale } = this.camera;
    this.still = [
      ...pipsOf(all.filter(framed), scale),
      ...glyphsOf(this.main, chosen, options.projector),
      ...glyphsOf(this.london, chosen, options.projector),
    ];
    if (this.home.inset && (inset || scale > 5)) this.still.push(treasuryGlyph(inset?.camera ?? this.camera));
    this.ties.show([...tiesOf(this.main, chosen), ...tiesOf(this.london, chosen)]);
  }

  /** Money, takeovers and rings on both maps. */
  private paintMoves(
    recording: Recording,
    happenings: Happening[],
    inset: Inset | null,
    looked: number[],
  ): void {
    const lines: Line[] = [];
    const glyphs = [...this.still];
    const maps = [{ on: this.main, camera: this.camera, rect: this.size }];
    if (inset) maps.push({ on: this.london, camera: inset.camera, rect: inset.rect });
    for (const { on, camera, rect } of maps) {
      for (const { event, age } of happenings) {
        const to = standingFor(on, recording, event);
        if (changesOwner(event)) lines.push(...ownerLines(on, recording, event, age));
        else if (to && event.kind === EventKind.Bailout) lines.push(supportLine(...treasuryAt(camera), to));
      }
      glyphs.push(...lookedAt(on, looked), ...happeningGlyphs(recording, happenings, on, camera, rect));
    }
    this.moves.show(lines);
    this.glyphs.show(glyphs);
  }

  private paintPatients(
    recording: Recording,
    time: number,
    daysPerSecond: number,
    stillness: boolean,
    inset: Inset | null,
  ): void {
    this.patients.hide(0, stillness);
    this.patients.hide(1, stillness || inset === null);
    if (stillness) return;
    this.patients.aim(0, this.camera, this.size, this.size, inset?.rect ?? null);
    if (inset) this.patients.aim(1, inset.camera, this.size, inset.rect, null);
    const near = this.atHome ? null : seen(this.camera, this.size);
    this.patients.show(recording, this.opened.view, time, daysPerSecond, near, this.size);
  }

  destroy(): void {
    this.stage.destroy({ children: true });
    this.renderer.destroy();
  }
}

const NO_LABELS: Label[] = [];

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
