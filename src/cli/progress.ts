// Where a run stands, on a terminal only: date, speed, time left.
import { dateOf } from '../measures/dates.ts';

const EVERY_MS = 200;

export class Progress {
  private readonly shown = Boolean(process.stderr.isTTY);
  private began = performance.now();
  private last = 0;

  /** The first day: speed is counted from here. */
  begin(): void {
    this.began = performance.now();
  }

  /** Rewrites the line, a few times a second. */
  say(startDate: string, day: number, days: number, episodes: number): void {
    const now = performance.now();
    if (!this.shown || now - this.last < EVERY_MS) return;
    this.last = now;
    const seconds = (now - this.began) / 1000;
    const left = day > 0 ? (seconds / day) * (days - day) : Number.NaN;
    const speed = Math.round(episodes / seconds).toLocaleString('en-GB');
    const share = Math.round((100 * day) / days);
    this.write(
      `${dateOf(startDate, day)}  ${String(share).padStart(3)} %  ${speed} episodes/s  ${clock(left)} left`,
    );
  }

  /** The same for replicates lived side by side; `inHand` is the share of those begun, added up. */
  sayReplicates(done: number, inHand: number, all: number): void {
    const now = performance.now();
    if (!this.shown || now - this.last < EVERY_MS) return;
    this.last = now;
    const seconds = (now - this.began) / 1000;
    const lived = Math.min(all, done + inHand);
    const left = lived > 0 ? (seconds / lived) * (all - lived) : Number.NaN;
    this.write(`${done} of ${all} replicates  ${rateOf(lived, seconds)}  ${clock(left)} left`);
  }

  /** A step of the beginning that has no days yet. */
  note(words: string): void {
    if (this.shown) this.write(words);
  }

  clear(): void {
    if (this.shown) this.write('');
  }

  private write(line: string): void {
    process.stderr.write(`\r\u001b[2K${line}`);
  }
}

/** `1.6 a second`, `38 a minute`, `4.2 an hour`: the first of these that is one at least. */
export function rateOf(count: number, seconds: number): string {
  const units = [
    [1, 'a second'],
    [60, 'a minute'],
    [3600, 'an hour'],
  ] as const;
  const [length, words] = units.find(([unit]) => (unit * count) / seconds >= 1) ?? units[2];
  const rate = (length * count) / seconds;
  return `${rate.toFixed(rate < 10 ? 1 : 0)} ${words}`;
}

function clock(seconds: number): string {
  if (!Number.isFinite(seconds)) return '…';
  const whole = Math.ceil(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
