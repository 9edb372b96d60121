// Where the map is looked at from: the whole country, or a part that the hand or a choice has brought near.
import type { RunView } from '../../engine/frame.ts';
import { between, type Camera, centredOn, type Rect, zoomed } from './camera.ts';
import { type Home, homeOf, type Inset } from './layout.ts';

const GLIDE_SECONDS = 0.6;
/** Most that the map zooms in, against the whole. */
const MOST_ZOOM = 40;

export class Flight {
  size: Rect = { x: 0, y: 0, width: 1, height: 1 };
  home: Home;
  camera: Camera;
  private glide: { from: Camera; to: Camera; seconds: number } | null = null;

  constructor(private readonly view: RunView) {
    this.home = homeOf(view, 100, 100);
    this.camera = this.home.camera;
  }

  resize(width: number, height: number): void {
    const wasHome = this.atHome;
    this.size = { x: 0, y: 0, width, height };
    this.home = homeOf(this.view, width, height);
    this.glide = null;
    if (wasHome) this.camera = this.home.camera;
  }

  /** Pixels per km of the whole country. */
  get wholeScale(): number {
    return this.home.camera.scale;
  }

  get gliding(): boolean {
    return this.glide !== null;
  }

  get atHome(): boolean {
    const { camera } = this.home;
    const target = this.glide?.to ?? this.camera;
    return Math.abs(target.scale / camera.scale - 1) < 0.02 && Math.abs(target.left - camera.left) < 2;
  }

  /** London's inset, which stands only beside the whole country. */
  get inset(): Inset | null {
    return this.atHome && !this.gliding ? this.home.inset : null;
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
    const scale = Math.max(this.wholeScale, Math.min(width / (east - west), height / (north - south)));
    this.glideTo(centredOn((west + east) / 2, (south + north) / 2, scale, this.size), leap);
  }

  zoom(factor: number, x = this.size.width / 2, y = this.size.height / 2): void {
    const whole = this.wholeScale;
    const scale = Math.max(whole, Math.min(whole * MOST_ZOOM, this.camera.scale * factor));
    this.glide = null;
    this.camera =
      scale <= whole * 1.001 ? this.home.camera : zoomed(this.camera, scale / this.camera.scale, x, y);
  }

  pan(dx: number, dy: number): void {
    this.glide = null;
    this.camera = { ...this.camera, left: this.camera.left + dx, bottom: this.camera.bottom + dy };
  }

  /** Goes on gliding; true when it has just come to rest. */
  move(seconds: number): boolean {
    if (!this.glide) return false;
    this.glide.seconds += seconds;
    const t = Math.min(1, this.glide.seconds / GLIDE_SECONDS);
    const eased = t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2;
    this.camera = between(this.glide.from, this.glide.to, eased, this.size);
    if (t < 1) return false;
    this.camera = this.glide.to;
    this.glide = null;
    return true;
  }
}
