import type { Item } from '../helpdesk/item';
import { createRateLimit, type RateLimit } from './rate-limit';

/** Notices events that are newer than this package, each name once. */
export class UnknownEvents {
  private readonly names: RateLimit = createRateLimit(Infinity);

  /** A sentence for the owner, the first time. */
  notice({ event, known, test }: Pick<Item, 'event' | 'known' | 'test'>): string | undefined {
    if (known || test || this.names.admit(event, 0) === undefined) return undefined;
    const name = JSON.stringify(event.slice(0, 80));
    return `The event ${name} is not known to this version of the package; it is emitted with "known": false.`;
  }
}
