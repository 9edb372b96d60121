// What is looked at with a trust: its hospitals and the nearest others round them.
import { SiteKind } from '../../../assembly/layout.ts';
import type { Frame, RunView } from '../../engine/frame.ts';

/** Hospitals of others that must be in view, and the country about them all, km. */
const NEIGHBOURS = 3;
const MARGIN_KM = 12;

/** Eastings and northings of a trust's hospitals and their neighbours, and the country to show about them. */
export function neighbourhood(view: RunView, frame: Frame, trust: number): [number[], number[], number] {
  const { eastingKm, northingKm } = view.sites;
  const sites = [...frame.siteTrust.keys()];
  const own = sites.filter((site) => frame.siteTrust[site] === trust);
  if (own.length === 0) return [[], [], MARGIN_KM];
  const distance = (site: number) =>
    Math.min(
      ...own.map((o) => Math.hypot(eastingKm[site]! - eastingKm[o]!, northingKm[site]! - northingKm[o]!)),
    );
  const near = sites
    .filter((site) => frame.siteTrust[site] !== trust && frame.siteKind[site] === SiteKind.Acute)
    .map((site) => ({ site, distance: distance(site) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, NEIGHBOURS)
    .map(({ site }) => site);
  const seen = [...own, ...near];
  return [seen.map((site) => eastingKm[site]!), seen.map((site) => northingKm[site]!), MARGIN_KM];
}
