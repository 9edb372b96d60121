import { readFile } from 'node:fs/promises';

// Two levels below the root, here (src/england/) and in the bundle (build/cli/): the same path leads to the tables from both.
const TABLES = new URL('../../src/england/tables/', import.meta.url);

/** Text of a shipped table by its name, for `loadEngland` under Node. */
export function readTables(file: string): Promise<string> {
  return readFile(new URL(file, TABLES), 'utf8');
}
