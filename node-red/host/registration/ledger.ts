import type { StoredRegistration } from '../../../core/helpdesk/registration';
import type { Desire } from './desire';

/** What a trigger has at a place, and how to get there again. */
export interface Holding {
  readonly stored: StoredRegistration;
  readonly desire: Desire;
}

/** Which trigger has which webhook, at every place. While its account changes a trigger may have one at each. */
export interface Ledger {
  readonly of: (holder: object, place: string) => StoredRegistration | undefined;
  /** Takes the webhook from whoever had it: of two triggers that swap their paths, one finds the other's there. */
  readonly take: (holder: object, holding: Holding) => void;
  readonly drop: (holder: object, place: string) => Holding | undefined;
}

export function createLedger(): Ledger {
  const places = new Map<string, Map<object, Holding>>();
  const at = (place: string) => {
    const holdings = places.get(place) ?? new Map<object, Holding>();
    places.set(place, holdings);
    return holdings;
  };
  return {
    of: (holder, place) => places.get(place)?.get(holder)?.stored,
    take: (holder, holding) => {
      const holdings = at(holding.desire.place);
      for (const [other, { stored }] of holdings) if (stored.id === holding.stored.id) holdings.delete(other);
      holdings.set(holder, holding);
    },
    drop: (holder, place) => {
      const holdings = at(place);
      const holding = holdings.get(holder);
      holdings.delete(holder);
      if (holdings.size === 0) places.delete(place);
      return holding;
    },
  };
}
