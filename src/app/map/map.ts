// The live map: a canvas of the ground, a transparent canvas that Pixi draws hospitals, patients and money on, and the
// names above. It keeps its objects; each picture only writes numbers into them.
import 'pixi.js/unsafe-eval';
import { autoDetectRenderer, Container, type Renderer } from 'pixi.js';
import { EventKind } from '../../../assembly/layout.ts';
import type { Frame } from '../../engine/frame.ts';
import type { Opened } from '../run/protocol.ts';
import type { Recording } from '../run/recording.ts';
import { type Camera, type Rect, seen } from './camera.ts';
import { changesOwner } from './eventSites.ts';
import { Flight } from './flight.ts';
import { type Glyph, GlyphMesh } from './glyphs.ts';
import { GroundLayer } from './groundLayer.ts';
import { type Happening, happeningsAt } from './happenings.ts';
import type { Label } from './labels.ts';
import type { Inset } from './layout.ts';
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
import type { MapOptions, MapPicture } from './picture.ts';
import { separate } from './places.ts';
import { ClosedDays, type Held, type Standing, standings } from './scene.ts';

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

  private readonly flight: Flight;
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
    this.flight = new Flight(opened.view);
  }

  resize(width: number, height: number): void {
    const { size } = this.flight;
    if (width === 0 || height === 0 || (width === size.width && height === size.height)) return;
    this.flight.resize(width, height);
    this.renderer.resize(width, height);
    for (const layer of [this.glyphs, this.ties, this.moves]) layer.resize(width, height);
    this.ground.spoil();
    this.settledFor = '';
  }

  /** Pixels per km of the whole country. */
  get scale(): number {
    return this.flight.wholeScale;
  }

  goHome(leap: boolean): void {
    this.flight.goHome(leap);
  }

  /** Brings places into the middle with `aroundKm` of country about them. */
  goToPlaces(eastings: number[], northings: number[], aroundKm: number, leap: boolean): void {
    this.flight.goToPlaces(eastings, northings, aroundKm, leap);
  }

  /** By hand, about a pixel that stays where it is. */
  zoom(factor: number, x?: number, y?: number): void {
    this.flight.zoom(factor, x, y);
    this.ground.disturb();
  }

  pan(dx: number, dy: number): void {
    this.flight.pan(dx, dy);
    this.ground.disturb();
  }

  /** The hospital under a pixel of the map, −1 if none. */
  siteAt(x: number, y: number): number {
    const shown = this.flight.inset;
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
    if (this.flight.move(seconds)) this.ground.spoil();
    const { inset, gliding, camera, size } = this.flight;
    this.ground.follow(this.opened, frame, camera, size, inset, options.chosen, gliding);
    this.closedDays.learn(recording.events);
    const viewKey = `${camera.scale} ${camera.left} ${camera.bottom} ${inset !== null} ${size.width} ${options.projector}`;
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
        size: size,
        camera: camera,
        inset,
        main: this.main,
        london: this.london,
        projector: options.projector,
        attention: options,
      });
    }
    return {
      labels: options.labels && !gliding && this.ground.resting ? this.names.labels : NO_LABELS,
      home: this.flight.home,
      inset,
      moving: gliding,
      people: this.ground.people,
      patientsAPoint: this.patients.patientsAPoint,
      camera: camera,
    };
  }

  /** Puts every hospital in its place when the week or the view has changed. */
  private settle(frame: Frame, options: MapOptions, key: string, inset: Inset | null, held: Held): void {
    if (key === this.settledFor) return;
    this.settledFor = key;
    const moved = this.settledCamera !== this.flight.camera;
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
    const all = place(this.flight.camera, this.flight.size, this.main, false);
    const framed = (standing: Standing) => inset !== null && insideOf(inset.frame, standing.x, standing.y);
    this.main = all.filter((standing) => !framed(standing));
    this.london = inset ? place(inset.camera, inset.rect, this.london, true) : [];
    const still = !this.flight.gliding && this.ground.resting;
    const passes = still ? (moved ? 140 : 4) : 2;
    if (still) this.settledCamera = this.flight.camera;
    separate(this.main, passes);
    separate(this.london, passes);

    const { chosen } = options;
    const { scale } = this.flight.camera;
    this.still = [
      ...pipsOf(all.filter(framed), scale),
      ...glyphsOf(this.main, chosen, options.projector),
      ...glyphsOf(this.london, chosen, options.projector),
    ];
    if (this.flight.home.inset && (inset || scale > 5))
      this.still.push(treasuryGlyph(inset?.camera ?? this.flight.camera));
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
    const maps = [{ on: this.main, camera: this.flight.camera, rect: this.flight.size }];
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
    this.patients.aim(0, this.flight.camera, this.flight.size, this.flight.size, inset?.rect ?? null);
    if (inset) this.patients.aim(1, inset.camera, this.flight.size, inset.rect, null);
    const near = this.flight.atHome ? null : seen(this.flight.camera, this.flight.size);
    this.patients.show(recording, this.opened.view, time, daysPerSecond, near, this.flight.size);
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
