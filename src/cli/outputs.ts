// The files that a run leaves: all of them, whole, or none.
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { InputError } from '../england/inputError.ts';

/** The text of a file, whole or in pieces; pieces never stand in memory together. */
export type Content = string | Iterable<string>;

/** A folder in which a run will write. Made before the run, so that a fault shows at once. */
export class OutputFolder {
  private readonly path: string;
  /** Folders that did not exist before, innermost first. */
  private readonly made: string[] = [];

  /** @throws InputError when the folder cannot be made or written in */
  constructor(path: string) {
    this.path = path;
    try {
      const first = mkdirSync(path, { recursive: true });
      for (let folder = path; first !== undefined && folder.length >= first.length; folder = dirname(folder))
        this.made.push(folder);
      if (!statSync(path).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' });
      const probe = this.temporary('probe');
      writeFileSync(probe, '');
      rmSync(probe);
    } catch (error) {
      this.abandon();
      throw new InputError({
        file: '--out',
        value: path,
        rule: `cannot be written in (${(error as NodeJS.ErrnoException).code})`,
      });
    }
  }

  /**
   * Writes every file beside its place, then puts them all in place; files of an earlier run are replaced only then.
   * After a fault nothing is left of them and the fault is thrown.
   */
  write(files: Readonly<Record<string, Content>>): void {
    const names = Object.keys(files);
    try {
      for (const name of names) writeWhole(this.temporary(name), files[name]!);
      for (const name of names) renameSync(this.temporary(name), join(this.path, name));
    } catch (error) {
      for (const name of names) rmSync(this.temporary(name), { force: true });
      this.abandon();
      throw error;
    }
  }

  /** Takes away the folders that were made for a run that wrote nothing. */
  abandon(): void {
    for (const folder of this.made) {
      try {
        rmdirSync(folder);
      } catch {
        return; // not empty: it is somebody else's by now
      }
    }
  }

  private temporary(name: string): string {
    return join(this.path, `.${name}.${process.pid}.part`);
  }
}

function writeWhole(path: string, content: Content): void {
  const handle = openSync(path, 'w');
  try {
    for (const text of typeof content === 'string' ? [content] : content) writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
