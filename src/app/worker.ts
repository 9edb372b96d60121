// The model's thread. It runs a week at a time and hands over each week's frame; the rules are all in the core.
import * as Comlink from 'comlink';
import type { Frame } from '../engine/frame.ts';
import { type Model, openModel } from './model.ts';
import type { Accounts, ModelWorker, RunRequest, Slice } from './run/protocol.ts';
import { DAYS_PER_FRAME } from './run/recording.ts';

const QUARTER_DAYS = 91;

let model: Model | undefined;

function running(): Model {
  if (!model) throw new Error('No run has been opened.');
  return model;
}

/** Accounts of all trusts as the model stands now. */
function accountsNow({ simulation }: Model): Accounts {
  const trusts = simulation.view.trusts.code.length;
  const cards = Array.from({ length: trusts }, (_, trust) => simulation.trustCard(trust));
  const lineNames = [...new Set(cards.flatMap((card) => card.lines.map((line) => line.name)))];
  const amountsM = new Float32Array(trusts * lineNames.length);
  cards.forEach((card, trust) => {
    for (const line of card.lines)
      amountsM[trust * lineNames.length + lineNames.indexOf(line.name)] = line.amountM;
  });
  return {
    day: simulation.day,
    lineNames,
    amountsM,
    fourHour: Float32Array.from(cards, (card) => card.fourHour),
    quality: Float32Array.from(cards, (card) => card.quality),
    management: Float32Array.from(cards, (card) => card.management),
    inefficiency: Float32Array.from(cards, (card) => card.inefficiency),
    pfiM: Float32Array.from(cards, (card) => card.pfiM),
  };
}

function sliceNow(current: Model, episodesPerSecond: number, withAccounts: boolean): Slice {
  const { simulation } = current;
  return {
    frames: [simulation.frame()],
    journeys: simulation.takeJourneys(),
    events: simulation.takeEvents(),
    episodes: simulation.episodes,
    episodesPerSecond,
    finished: simulation.finished,
    ...(withAccounts ? { accounts: accountsNow(current) } : {}),
  };
}

function buffersOf(slices: Slice[]): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  const keep = (array: ArrayBufferView) => buffers.add(array.buffer as ArrayBuffer);
  for (const slice of slices) {
    keep(slice.journeys.points);
    for (const frame of slice.frames) {
      for (const value of Object.values(frame as Frame)) if (ArrayBuffer.isView(value)) keep(value);
    }
    for (const value of Object.values(slice.accounts ?? {})) if (ArrayBuffer.isView(value)) keep(value);
  }
  return [...buffers];
}

const worker: ModelWorker = {
  async open(request: RunRequest, onProgress: (share: number) => void) {
    model = await openModel(request, onProgress);
    return model.opened;
  },

  async first() {
    const slice = sliceNow(running(), 0, true);
    return Comlink.transfer(slice, buffersOf([slice]));
  },

  async advance(weeks: number) {
    const current = running();
    const { simulation } = current;
    const slices: Slice[] = [];
    for (let i = 0; i < weeks && !simulation.finished; i++) {
      const before = simulation.episodes;
      const began = performance.now();
      const quarter = Math.floor(simulation.day / QUARTER_DAYS);
      simulation.step(Math.min(DAYS_PER_FRAME, simulation.days - simulation.day));
      const seconds = Math.max(1e-3, (performance.now() - began) / 1000);
      const quarterEnds = Math.floor(simulation.day / QUARTER_DAYS) > quarter;
      slices.push(sliceNow(current, (simulation.episodes - before) / seconds, quarterEnds));
    }
    return Comlink.transfer(slices, buffersOf(slices));
  },

  async startingFigures(trust: number) {
    return running().startingFigures(trust);
  },

  async digestAfter(request: RunRequest, days: number) {
    const { simulation } = await openModel(request);
    simulation.step(days);
    return simulation.digest();
  },
};

Comlink.expose(worker);
