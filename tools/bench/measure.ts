/** One way of doing the job, run over all prepared inputs of a round. */
export interface Contender {
  readonly name: string;
  /** Called before each round, outside the clock: fresh memories, nothing carried over. */
  readonly prepare?: () => void;
  /** Handles input `index`; a promise is awaited. Has to return something truthy, so that no work is skipped. */
  readonly run: (index: number) => unknown;
}

export interface Measured {
  readonly name: string;
  /** Median over the rounds. */
  readonly microseconds: number;
  /** Median of the ratios to the first contender of the same round: load on the machine cancels out. */
  readonly ratio: number;
}

/** Rounds that only let the compiler find out what is hot. */
const WARM_UP = 10;

/** Runs the contenders round by round, interleaved, and compares each with the first. */
export async function measure(
  contenders: readonly Contender[],
  inputs: number,
  rounds: number,
): Promise<Measured[]> {
  const times = contenders.map((): number[] => []);
  for (let round = -WARM_UP; round < rounds; round++) {
    for (const [position, contender] of contenders.entries()) {
      const elapsed = await timeRound(contender, inputs);
      if (round >= 0) times[position]?.push(elapsed / inputs);
    }
  }
  const baseline = times[0] ?? [];
  return contenders.map(({ name }, position) => {
    const own = times[position] ?? [];
    return {
      name,
      microseconds: median(own) / 1000,
      ratio: median(own.map((time, round) => time / (baseline[round] ?? NaN))),
    };
  });
}

async function timeRound(contender: Contender, inputs: number): Promise<number> {
  contender.prepare?.();
  const start = process.hrtime.bigint();
  for (let index = 0; index < inputs; index++) {
    const result = contender.run(index);
    const value = result instanceof Promise ? await result : result;
    if (!value) throw new Error(`${contender.name} did not accept input ${index}`);
  }
  return Number(process.hrtime.bigint() - start);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2;
}
