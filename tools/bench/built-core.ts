import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * A file of the core as it is shipped. Run from its sources, each closure it makes would also pay for tsx, which gives
 * every function its name back: up to a tenth of a delivery.
 */
export function builtCore<Exports>(file: string): Exports {
  return createRequire(__filename)(join(__dirname, '../../dist', file)) as Exports;
}
