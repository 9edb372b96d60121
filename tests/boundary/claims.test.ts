import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CLAIMS } from '../../src/measures/claims.ts';
import { MEASURES } from '../../src/measures/indicators.ts';

const FILES = ['indicators.csv', 'trusts.csv', 'events.csv', 'cases.csv', 'run.json'];

test('the claims are numbered 1 to 86 and one of them is context', () => {
  expect(CLAIMS.map(({ row }) => row)).toEqual(Array.from({ length: 86 }, (_, i) => i + 1));
  expect(CLAIMS.filter(({ where }) => where.length === 0).map(({ row }) => row)).toEqual([31]);
});

test('each claim lives in files that exist, is answered by something exported and shown by a test of its own', () => {
  const keys = new Set([...MEASURES.map(({ key }) => key), ...FILES]);
  for (const { row, where, answeredBy, test: name } of CLAIMS) {
    if (where.length === 0) continue;
    for (const file of where) expect(existsSync(`assembly/${file}`), `claim ${row}: ${file}`).toBe(true);
    for (const key of answeredBy) expect(keys.has(key), `claim ${row}: ${key}`).toBe(true);
    const text = readFileSync(`tests/claims/${name}.test.ts`, 'utf8');
    expect(new RegExp(`\\bclaim\\(\\s*${row},`).test(text), `claim ${row} in ${name}`).toBe(true);
  }
});
