import type { Section } from '../section';

export interface Row {
  readonly what: string;
  readonly before: number | undefined;
  readonly now: number | undefined;
  /** The median of the ratios within a round, this build to the other. */
  readonly ratio: number | undefined;
}

/** A shared machine tells no less apart. */
const MAX_RATIO = 1.03;

/** @param unit of what is better when there is less of it */
export function createSection(id: string, unit: string, rows: readonly Row[]): Section {
  return {
    id: `against-${id}`,
    title: `${id}: another build and this one`,
    about: 'Interleaved rounds; × is the median of the ratios within a round.',
    columns: ['', `the other, ${unit}`, `this one, ${unit}`, '×'],
    rows: rows.map(({ what, before, now, ratio }) => [what, before ?? NaN, now ?? NaN, ratio ?? NaN]),
    bars: rows.map(({ what, ratio }) => ({
      what: `${what}: against the other build`,
      measured: ratio ?? NaN,
      bound: { atMost: MAX_RATIO },
    })),
  };
}
