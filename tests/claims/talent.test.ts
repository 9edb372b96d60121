// Claims about managers: whether new ones help, who would come, what sacking them is good for.
import { expect } from 'vitest';
import { CaseEntry, Clock, Column, Indicator, Instrument, Party, TrustYear } from '../../assembly/layout.ts';
import type { Simulation } from '../../src/engine/simulation.ts';
import { entries } from '../process/books.ts';
import { mixedTrusts, trustsWorld } from '../trustsWorld.ts';
import { begin } from '../worlds.ts';
import { claim } from './claim.ts';
import { COUNTRY, FAILING, forcedOn, lived, marginOf, mean, ofYear, ownerOf } from './forced.ts';

const managementWorld = { trusts: { structureWeight: 1 } };
const structuralWorld = { trusts: { structureWeight: 0 } };
/** What a dismissal makes other trusts fear and believe is another claim's; here only what managers do counts. */
const QUIET = ['threat', 'beliefs'];
const inefficiency = (simulation: Simulation, year: number) =>
  mean(FAILING.map((t) => ofYear(simulation, year, t, TrustYear.Inefficiency)));

claim(
  6,
  'a failing trust can be taken over, merged or given other managers, and each leaves another trace',
  ['takeover', 'merger', 'newManagement'],
  async (adapt) => {
    const trust = FAILING[0]!;
    const under = (instrument: 'takeover' | 'merger' | 'newManagement') =>
      lived(adapt, 3, { interventions: forcedOn([trust], instrument) });
    const taken = await under('takeover');
    expect(ownerOf(taken, trust)).not.toBe(trust);
    const merged = await under('merger');
    expect(ownerOf(merged, trust)).not.toBe(trust);
    const managed = await under('newManagement');
    expect(ownerOf(managed, trust)).toBe(trust);
    expect(managed.tables.i32(Column.TrustTeamsUsed)[trust]).toBeGreaterThan(0);
    // the stronger side's managers run what is taken over; a merger mixes both
    const runBy = (simulation: Simulation) =>
      simulation.tables.f64(Column.TrustManagement)[ownerOf(simulation, trust)]!;
    expect(new Set([taken, merged, managed].map(runBy)).size).toBe(3);
  },
);

claim(
  7,
  'talented managers who are parachuted in make a badly run trust better',
  ['newManagement'],
  async (adapt) => {
    const changed = await lived(adapt, 5, {
      interventions: forcedOn(FAILING, 'newManagement'),
      parameters: managementWorld,
    });
    const left = await lived(adapt, 5, { parameters: managementWorld });
    const skill = (simulation: Simulation) =>
      mean(FAILING.map((t) => ofYear(simulation, 1, t, TrustYear.Management)));
    expect(skill(changed)).toBeGreaterThan(skill(left) + 0.5);
    expect(inefficiency(changed, 4)).toBeLessThan(inefficiency(left, 4) - 0.005);
  },
);

claim(
  8,
  'few high fliers find a failing trust appealing: its posts stay empty for longer',
  ['talentMarket'],
  async (adapt) => {
    const world = trustsWorld(mixedTrusts(60, 15, 0.07));
    const simulation = await begin(
      world,
      adapt({ years: 6, without: ['regime'], parameters: { trusts: { deficitRecovery: 0 } } }),
    );
    simulation.step(simulation.days);
    const values = simulation.indicators();
    const sum = (what: Indicator) => {
      let all = 0;
      for (let m = 0; m < simulation.months; m++) all += values[m * Indicator.Count + what]!;
      return all;
    };
    const weak = sum(Indicator.VacantWeak) / sum(Indicator.TrustsWeak);
    const strong = sum(Indicator.VacantStrong) / sum(Indicator.TrustsStrong);
    expect(weak).toBeGreaterThan(0.08);
    expect(weak).toBeLessThan(0.25);
    expect(strong).toBeLessThan(0.06);
    // those who do come are no better than those whom strong trusts find
    const teams = simulation.tables.i32(Column.TrustTeam);
    const since = simulation.tables.i32(Column.TeamSince);
    const skills = simulation.tables.f64(Column.TeamSkill);
    const found = (failing: boolean) =>
      world.trusts.flatMap(({ surplusM }, t) => {
        const team = teams[t]!;
        return surplusM < 0 === failing && team >= 0 && since[team]! > 0 ? [skills[team]!] : [];
      });
    expect(mean(found(true))).toBeLessThan(mean(found(false)));
  },
);

claim(
  12,
  'managers of trusts in good order would rather stay than run a failing one',
  ['talentMarket'],
  async (adapt) => {
    const asked = (
      await lived(adapt, 4, {
        interventions: FAILING.map((t) => ({ date: '2008-07-10', act: 'enter', trust: `T${t}` }) as const),
        parameters: {
          regime: { preferredInstrument: Instrument.NewManagement, preferenceDiscount: 1, stanceBase: 5 },
        },
        without: ['takeover', 'merger'],
      }).then(entries)
    ).filter(({ party }) => party === Party.ExecutiveTeam);
    const serving = asked.filter(({ counterpart }) => counterpart >= 0);
    expect(serving.length).toBeGreaterThan(4);
    const refused = serving.filter(({ entry }) => entry === CaseEntry.Refused).length;
    expect(refused / serving.length).toBeGreaterThan(0.6);
    // those who were asked said what they would have said: the chance of a yes was low
    expect(mean(serving.map(({ value }) => value))).toBeLessThan(0.4);
  },
);

claim(
  23,
  'sacking managers wins headlines and leaves a structural deficit as it was',
  ['newManagement'],
  async (adapt) => {
    const changed = await lived(adapt, 4, {
      interventions: forcedOn(FAILING, 'newManagement'),
      parameters: structuralWorld,
      without: QUIET,
    });
    const left = await lived(adapt, 4, { parameters: structuralWorld, without: QUIET });
    expect(patience(changed)).toBeGreaterThan(patience(left) + 0.1);
    expect(marginOf(changed, 3, FAILING)).toBeLessThan(marginOf(left, 3, FAILING) + 0.002);
  },
);

/** Patience of the Secretary of State, the first of the centre's numbers. */
function patience(simulation: Simulation): number {
  return simulation.tables.f64(Column.Actors)[0]!;
}

claim(
  27,
  'a structural deficit outlasts any number of management teams',
  ['newManagement'],
  async (adapt) => {
    const again = ['2008-07-10', '2010-07-10', '2012-07-10'].flatMap(
      (date) => forcedOn(FAILING, 'newManagement', date) ?? [],
    );
    const gained = async (parameters: typeof structuralWorld) => {
      const changed = await lived(adapt, 7, { interventions: again, parameters, without: QUIET });
      const left = await lived(adapt, 7, { parameters, without: QUIET });
      const used = (simulation: Simulation) =>
        mean(FAILING.map((t) => simulation.tables.i32(Column.TrustTeamsUsed)[t]!));
      expect(used(changed)).toBeGreaterThanOrEqual(3);
      return marginOf(changed, 6, FAILING) - marginOf(left, 6, FAILING);
    };
    const inStructure = await gained(structuralWorld);
    expect(inStructure).toBeLessThan(0.002);
    expect(await gained(managementWorld)).toBeGreaterThan(inStructure + 0.005);
  },
);

claim(
  42,
  'with fewer rivals near, management is sharpened less',
  ['competitionManagement'],
  async (adapt) => {
    // the market for teams is left out, so that nothing else differs
    const without = ['talentMarket', 'attentionDrain'];
    const joined = await lived(adapt, 7, { interventions: forcedOn(FAILING, 'takeover'), without });
    const left = await lived(adapt, 7, { without });
    const rivals = (simulation: Simulation) => simulation.tables.i32(Column.TrustRivals);
    const bystanders = COUNTRY.trusts.flatMap((_, t) =>
      t > 0 && FAILING.every((failing) => t !== failing && t !== ownerOf(joined, failing)) ? [t] : [],
    );
    expect(mean(bystanders.map((t) => rivals(joined)[t * 2 + 1]!))).toBeLessThan(
      mean(bystanders.map((t) => rivals(left)[t * 2 + 1]!)) - 0.5,
    );
    const run = (simulation: Simulation) =>
      mean(bystanders.map((t) => ofYear(simulation, 6, t, TrustYear.Management)));
    expect(run(joined)).toBeLessThan(run(left) - 0.01);
    expect(joined.tables.i32(Column.Clock)[Clock.Breach]).toBe(0);
  },
);
