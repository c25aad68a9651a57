import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc') as () => void;

/** @returns what is left, in megabytes */
export function collectGarbage(): number {
  gc();
  return Math.round(process.memoryUsage().heapUsed / 2 ** 20);
}
