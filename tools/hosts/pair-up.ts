import { isDeepStrictEqual } from 'node:util';
import type { HelpdeskItem } from '../../library';
import type { Deliverable } from '../../simulator/deliver';

/**
 * Which delivery each item came from. n8n answers before it starts an execution, so two that follow each other closely may
 * start in the other order: an item belongs to the delivery that holds its data, and only what is left is paired by order.
 */
export function pairUp(
  deliveries: readonly Deliverable[],
  items: readonly HelpdeskItem[],
): ReadonlyMap<Deliverable, HelpdeskItem> {
  const left = [...items];
  const pairs = new Map<Deliverable, HelpdeskItem>();
  for (const delivery of deliveries) {
    const values = readValues(delivery);
    const at = left.findIndex(({ data }) => values.some((value) => isDeepStrictEqual(value, data)));
    const [item] = at === -1 ? [] : left.splice(at, 1);
    if (item !== undefined) pairs.set(delivery, item);
  }
  for (const delivery of deliveries) {
    const item = pairs.has(delivery) ? undefined : left.shift();
    if (item !== undefined) pairs.set(delivery, item);
  }
  return pairs;
}

/** A body, and what its envelope may hold. None for one that is zipped. */
function readValues({ body }: Deliverable): readonly unknown[] {
  try {
    const value = JSON.parse(body.toString()) as object;
    return [value, ...Object.values(value)];
  } catch {
    return [];
  }
}
