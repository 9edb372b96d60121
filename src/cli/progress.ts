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

function clock(seconds: number): string {
  if (!Number.isFinite(seconds)) return '…';
  const whole = Math.ceil(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
