import { createHmac } from 'node:crypto';
import { expand } from './big';

/** Nobody notices less, and a pause of the garbage collector is not the input's fault. Milliseconds. */
const FREE = 100;
/**
 * So many times what cannot be done without: HMAC and JSON.parse of the same bytes. A target runs an input through
 * several triggers, writes the items as JSON and compares them; all of that is a fixed number of passes over it.
 */
const FACTOR = 40;

export function timeBound(input: string, slack = 1): number {
  const bytes = Buffer.from(expand(input));
  return FREE + slack * FACTOR * Math.min(...[1, 2, 3].map(() => cpuTime(() => readBare(bytes))));
}

function readBare(bytes: Buffer): void {
  createHmac('sha256', 'a secret').update(bytes).digest();
  try {
    JSON.parse(bytes.toString());
  } catch {
    // What is no JSON costs what it costs to find that out.
  }
}

function cpuTime(run: () => void): number {
  const before = process.cpuUsage();
  run();
  return millisecondsSince(before);
}

function millisecondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * How an input exceeds its bound, or undefined. Only one that was slow by the clock is measured exactly: by the
 * processor's time, as others use this machine too, and the best of three counts.
 */
export async function overtime(
  input: string,
  byClock: number,
  slack: number | undefined,
  run: () => Promise<void>,
): Promise<string | undefined> {
  if (byClock <= FREE) return undefined;
  const bound = timeBound(input, slack);
  let best = Infinity;
  for (let again = 0; again < 3 && best > bound; again += 1) {
    const before = process.cpuUsage();
    await run();
    best = Math.min(best, millisecondsSince(before));
  }
  return best > bound ? `took ${best.toFixed(0)} ms, and ${bound.toFixed(0)} ms is its bound` : undefined;
}
