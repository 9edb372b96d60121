import { Exit } from './fail.ts';

/** Remembers that somebody asked the command to stop: Ctrl-C or a polite kill. */
export class StopSignal {
  private code = 0;
  private readonly interrupted = () => this.note(130);
  private readonly terminated = () => this.note(143);

  /** @param asked called at once, for work that does not look again soon */
  constructor(private readonly asked: () => void = () => {}) {
    process.on('SIGINT', this.interrupted);
    process.on('SIGTERM', this.terminated);
  }

  /** Throws Exit 130 or 143 when it was asked. @param where it stopped, in words */
  check(where: string): void {
    if (this.code) throw new Exit(this.code, `stopped ${where}; nothing was written`);
  }

  release(): void {
    process.off('SIGINT', this.interrupted);
    process.off('SIGTERM', this.terminated);
  }

  private note(code: number): void {
    this.code = code;
    this.asked();
  }
}
