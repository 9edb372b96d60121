// The kinds of numbers in the monthly record, and how months make a year.

/** How the months of a period become one number. */
export type Fold = 'sum' | 'mean' | 'last';

export interface Recorded {
  label: string;
  unit: string;
  fold: Fold;
  decimals: number;
  definition: string;
}

export const count = (label: string, unit: string, definition: string): Recorded => ({
  label,
  unit,
  fold: 'sum',
  decimals: 0,
  definition,
});
export const stock = (label: string, unit: string, decimals: number, definition: string): Recorded => ({
  label,
  unit,
  fold: 'last',
  decimals,
  definition,
});
export const mean = (label: string, unit: string, decimals: number, definition: string): Recorded => ({
  label,
  unit,
  fold: 'mean',
  decimals,
  definition,
});
