// Reading what a user names, with the checks that come before reading.
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { InputError } from '../england/inputError.ts';

/** Nothing larger is read: the zones of England are 1 MB. */
const LARGEST_BYTES = 20_000_000;

/** Text of a user's file. Throws InputError when it is missing, no file, empty or too large; a large one is not read. */
export function readUserText(path: string): string {
  const refuse = (rule: string): never => {
    throw new InputError({ file: path, rule });
  };
  let handle = -1;
  try {
    handle = openSync(path, 'r');
    const { size, isFile } = statsOf(handle);
    if (!isFile) refuse('is not a file');
    if (size > LARGEST_BYTES)
      refuse(`has ${(size / 1e6).toFixed(0)} MB; allowed: ${LARGEST_BYTES / 1e6} MB at most`);
    if (size === 0) refuse('is empty');
    return readFileSync(handle, 'utf8');
  } catch (error) {
    if (error instanceof InputError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    return refuse(code === 'ENOENT' ? 'there is no such file' : `cannot be read (${code})`);
  } finally {
    if (handle >= 0) closeSync(handle);
  }
}

function statsOf(handle: number): { size: number; isFile: boolean } {
  const stats = fstatSync(handle);
  return { size: stats.size, isFile: stats.isFile() };
}

/** A user's JSON file, parsed. Throws InputError as `readUserText`, and for text that is no JSON. */
export function readUserJson(path: string): unknown {
  const text = readUserText(path);
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new InputError({ file: path, rule: `is not JSON; ${placeOfFault(text)}` });
  }
}

/** Line of the first character that no JSON can begin with, or the length of the text for one cut short. */
function placeOfFault(text: string): string {
  const first = text.trimStart()[0] ?? '';
  if (first === '') return 'it holds only blanks';
  return first === '{' || first === '['
    ? 'a comma, quote or bracket is wrong or missing'
    : 'a scenario begins with {';
}
