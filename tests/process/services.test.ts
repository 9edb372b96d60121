import { expect, test } from 'vitest';
import {
  Column,
  EventKind,
  Flow,
  Indicator,
  Instrument,
  Service,
  SiteKind,
  Tally,
} from '../../assembly/layout.ts';
import { lengthOf, patientLaws, trolleys } from '../recount.ts';
import { begin } from '../worlds.ts';
import { booked, decideFor, FIRST_QUARTER, paid } from './books.ts';
import { bedsAt, fourHospitals, journal, latest, theatresAt, total } from './economy.ts';

const FAILING = 0;
const LOSES = 1;
const CHILDREN = 1 << 6;
const SURGERY = 1 << 2;
const BITS = Service.Emergency | Service.Maternity | CHILDREN | SURGERY;
const FROZEN_CAPACITY = { without: ['capacityResponse', 'diversion'] };
const all = [0, 1, 2, 3];

test('services leave a hospital: wards, lists and patients go to where its people turn', async () => {
  const moved = await begin(fourHospitals(), FROZEN_CAPACITY);
  moved.step(80);
  const beds = all.map((s) => bedsAt(moved, s));
  const theatres = all.map((s) => theatresAt(moved, s));
  const treasury = paid(moved, Flow.Transition);
  decideFor(moved, FAILING, Instrument.Reconfiguration, { Site: LOSES, Services: BITS });
  moved.step(FIRST_QUARTER - 80);

  expect(moved.tables.u8(Column.SiteKind)[LOSES]).toBe(SiteKind.Elective);
  expect(moved.tables.u16(Column.SiteServices)[LOSES]! & BITS).toBe(0);
  expect(paid(moved, Flow.Transition)).toBeGreaterThan(treasury);
  expect(moved.events().find(({ kind }) => kind === EventKind.Reconfiguration)).toMatchObject({
    trust: FAILING,
    site: LOSES,
  });
  // eight in a hundred of what moves is spared
  const slots = all.map((s) => theatresAt(moved, s));
  const lost = theatres[LOSES]! - slots[LOSES]!;
  const gained = [0, 2, 3].reduce((sum, s) => sum + slots[s]! - theatres[s]!, 0);
  expect(lost).toBeGreaterThan(0);
  expect(gained / lost).toBeCloseTo(0.92, 6);

  const attended = moved.tally(LOSES, Tally.Attendances);
  moved.step(31);
  expect(moved.tally(LOSES, Tally.Attendances)).toBe(0);
  expect(attended).toBe(0);
  moved.step(120);
  // the beds of those who were in them are gone too
  expect(bedsAt(moved, LOSES)).toBeLessThan(0.35 * beds[LOSES]!);
  for (const s of [0, 2]) expect(bedsAt(moved, s)).toBeGreaterThan(beds[s]!);
  const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
  const kept = sum(all.map((s) => bedsAt(moved, s)));
  expect(kept).toBeLessThan(sum(beds));
  expect(kept).toBeGreaterThan(0.95 * sum(beds));
  expect(lengthOf(moved.tables, trolleys(LOSES))).toBe(0);
  expect(patientLaws(moved.tables)).toEqual([]);
});

test('a service can leave a solvent neighbour: that is counted, with the people it takes away from', async () => {
  const moved = await begin(fourHospitals());
  moved.step(80);
  decideFor(moved, FAILING, Instrument.Reconfiguration, { Site: 2, Services: BITS });
  moved.step(FIRST_QUARTER - 80);
  expect(total(moved, Indicator.ServicesMovedAtSolvent)).toBe(4);
  // the town's own people, whose next A & E is eight kilometres away
  expect(total(moved, Indicator.PeopleMoved)).toBeCloseTo(50_000, -3);
  const km = total(moved, Indicator.PeopleMovedKm) / total(moved, Indicator.PeopleMoved);
  expect(km).toBeGreaterThan(5);
  expect(km).toBeLessThan(8.1);
});

test('a badge hospital keeps its building, loses its acute care and is paid rent', async () => {
  const badge = await begin(fourHospitals(), FROZEN_CAPACITY);
  badge.step(80);
  decideFor(badge, FAILING, Instrument.Badge, { Site: LOSES });
  badge.step(FIRST_QUARTER - 80);
  expect(badge.tables.u8(Column.SiteKind)[LOSES]).toBe(SiteKind.Badge);
  badge.step(31);
  const estate = -booked(badge, FAILING, Flow.Estate);
  expect(booked(badge, FAILING, Flow.Rent)).toBeGreaterThan(0);
  expect(booked(badge, FAILING, Flow.Rent)).toBeLessThan(estate);
  expect(badge.tally(LOSES, Tally.Attendances)).toBe(0);
  badge.step(150);
  expect(bedsAt(badge, LOSES)).toBe(0);
  expect(latest(badge, Indicator.BadgeSites)).toBe(1);
  expect(patientLaws(badge.tables)).toEqual([]);
});

test('broken up: each hospital goes to a neighbour of its own, with its share of debt, contracts and books', async () => {
  const parted = await begin(fourHospitals(), { parameters: { regime: { foundationHazard: 0 } } });
  parted.step(80);
  const debts = parted.tables.i64(Column.TrustDebt);
  const block = parted.tables.f64(Column.TrustBlockIncome);
  const sum = (values: ArrayLike<number>) => [0, 1, 2].reduce((total, t) => total + values[t]!, 0);
  const blocks = sum(block);
  const owed = debts[FAILING]!;
  decideFor(parted, FAILING, Instrument.BreakUp, { LumpSum: 1000, TailMonthly: 10 });
  parted.step(FIRST_QUARTER - 80);
  const owners = parted.tables.u16(Column.SiteTrust);
  expect(new Set([owners[0], owners[1]])).toEqual(new Set([1, 2]));
  expect(sum(block)).toBeCloseTo(blocks, 3);
  expect(block[FAILING]).toBe(0);
  expect(debts[FAILING]).toBe(0n);
  // half the debt is written off, the rest shared
  expect(Number(debts[1]! + debts[2]!)).toBeCloseTo(Number(owed) / 2, -1);
  expect(debts[1]).toBeGreaterThan(0n);
  expect(debts[2]).toBeGreaterThan(0n);
  parted.step(62);
  for (let flow = 0; flow < Flow.Count; flow++) expect(booked(parted, FAILING, flow), Flow[flow]).toBe(0);
  expect(journal(parted).filter(({ instrument }) => instrument === Instrument.BreakUp)).toHaveLength(2);
});
