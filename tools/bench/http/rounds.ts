import { median } from '../measure';
import { load, type LoadOptions, type LoadResult } from './load';

export interface Competitor extends Pick<LoadOptions, 'url' | 'next' | 'status' | 'pid'> {
  readonly name: string;
}

export interface Compared {
  readonly name: string;
  readonly perSecond: number;
  readonly microsecondsEach: number;
  /** Medians of the ratios to the first within a round, so that load on the machine cancels out. */
  readonly rateRatio: number;
  readonly cpuRatio: number;
}

/** Round by round, each in its turn; one more at the beginning only warms up. */
export async function compare(
  competitors: readonly Competitor[],
  common: Pick<LoadOptions, 'connections' | 'amount'>,
  rounds: number,
): Promise<Compared[]> {
  const results = competitors.map((): LoadResult[] => []);
  for (let round = -1; round < rounds; round += 1) {
    // Who comes first in a round takes turns, as what ran before may leave garbage to collect.
    for (const turn of competitors.keys()) {
      const position = (turn + round + 1) % competitors.length;
      const result = await load({ ...(competitors[position] as Competitor), ...common });
      if (round >= 0) results[position]?.push(result);
    }
  }
  const of = (position: number, pick: (result: LoadResult) => number) => (results[position] ?? []).map(pick);
  const ratio = (position: number, pick: (result: LoadResult) => number) => {
    const first = of(0, pick);
    return median(of(position, pick).map((value, round) => value / (first[round] ?? NaN)));
  };
  return competitors.map(({ name }, position) => ({
    name,
    perSecond: median(of(position, rate)),
    microsecondsEach: median(of(position, cpu)),
    rateRatio: ratio(position, rate),
    cpuRatio: ratio(position, cpu),
  }));
}

const rate = ({ perSecond }: LoadResult) => perSecond;
const cpu = ({ microsecondsEach }: LoadResult) => microsecondsEach;
