import { test } from 'vitest';
import { soundDays } from './soundDays.ts';

const HOURS = 3_600_000;

test('every day of a thousand random worlds is sound', () => soundDays(1000, 100, 20080401), HOURS);

test('three years of forty random worlds are sound, day by day', () => soundDays(40, 1095, 20080402), HOURS);
