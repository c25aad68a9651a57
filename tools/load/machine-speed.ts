import { createHmac } from 'node:crypto';
import { median } from '../bench/measure';

const BODY = Buffer.alloc(3000, 1);
const EACH_MS = 250;
const PIECES = 20;
const PIECE = 20;
/** Samples of the last two seconds. */
const RECENT = 8;
/** Samples of ten seconds. */
const WINDOW = 40;

/** How fast the machine is while something else runs on it, in HMACs of 3 KB a millisecond. */
export interface MachineSpeed {
  readonly now: () => number;
  /** Of all the time so far. */
  readonly usual: () => number;
  /** The slowest ten seconds so far as a share of the fastest. */
  readonly slowest: () => number;
  readonly stop: () => void;
}

/**
 * A core of a shared machine is not always worth the same: here it loses a quarter whenever a neighbour works beside it.
 * The same work is timed in short pieces and the best of them counts, so waiting for a core changes nothing. It takes two
 * milliseconds of every 250.
 */
export function watchMachine(): MachineSpeed {
  const samples = [measureOnce()];
  const timer = setInterval(() => samples.push(measureOnce()), EACH_MS);
  return {
    now: () => median(samples.slice(-RECENT)),
    usual: () => median(samples),
    slowest: () => {
      const speeds = toWindows(samples, WINDOW).map(median);
      return Math.min(...speeds) / Math.max(...speeds);
    },
    stop: () => clearInterval(timer),
  };
}

function measureOnce(): number {
  let best = Infinity;
  for (let piece = 0; piece < PIECES; piece += 1) {
    const startedAt = performance.now();
    for (let count = 0; count < PIECE; count += 1) createHmac('sha256', 'key').update(BODY).digest();
    best = Math.min(best, performance.now() - startedAt);
  }
  return PIECE / best;
}

function toWindows(values: readonly number[], width: number): (readonly number[])[] {
  const count = Math.max(1, Math.floor(values.length / width));
  return Array.from({ length: count }, (_, at) => values.slice(at * width, (at + 1) * width));
}
