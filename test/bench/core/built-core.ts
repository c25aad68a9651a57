import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * The core as it is shipped. Run from its sources, each closure it makes would also pay for tsx, which gives every
 * function its name back: up to a tenth of a delivery.
 */
export const { createDuplicateMemory, createSettings, providers, receive } = createRequire(__filename)(
  join(__dirname, '../../../dist/core'),
) as typeof import('../../../core');
