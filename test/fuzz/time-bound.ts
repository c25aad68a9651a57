import { createHmac } from 'node:crypto';
import { expand } from './big';

/** Nobody notices less, and a pause of the garbage collector is not the input's fault. Milliseconds. */
const FREE = 50;
/**
 * So many times what cannot be done without: HMAC and JSON.parse of the same bytes. A target runs an input through
 * several triggers, writes the items as JSON and compares them; all of that is a fixed number of passes over it.
 */
const FACTOR = 40;

export function timeBound(input: string, slack = 1): number {
  return FREE + slack * FACTOR * Math.min(...[1, 2, 3].map(() => bareTime(Buffer.from(expand(input)))));
}

function bareTime(bytes: Buffer): number {
  const start = performance.now();
  createHmac('sha256', 'a secret').update(bytes).digest();
  try {
    JSON.parse(bytes.toString());
  } catch {
    // What is no JSON costs what it costs to find that out.
  }
  return performance.now() - start;
}

/** Milliseconds beyond the bound, or undefined. Only a slow input is measured exactly: the best of three counts. */
export async function overtime(
  input: string,
  firstTime: number,
  slack: number | undefined,
  run: () => Promise<void>,
): Promise<string | undefined> {
  if (firstTime <= FREE) return undefined;
  const bound = timeBound(input, slack);
  let best = firstTime;
  for (let again = 0; again < 3 && best > bound; again += 1) {
    const start = performance.now();
    await run();
    best = Math.min(best, performance.now() - start);
  }
  return best > bound ? `took ${best.toFixed(0)} ms, and ${bound.toFixed(0)} ms is its bound` : undefined;
}
