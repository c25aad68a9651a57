import type { Reservation } from '../duplicates/duplicates';
import type { StatusChangePart } from '../helpdesk/event';
import type { Item } from '../helpdesk/item';
import type { Ignore, Reject } from '../helpdesk/refusal';

/** @typeParam I the items that the helpdesk's events become */
export interface Accept<I extends Item = Item> {
  readonly kind: 'accept';
  readonly item: I;
  /** Commit it once the sender was answered 2xx, release it otherwise, so that a retry passes. */
  readonly reservation: Reservation;
  /** Where status changes are merged: the part that this event carries. */
  readonly statusPart?: StatusChangePart;
}

export type Outcome<I extends Item = Item> = Accept<I> | Ignore | Reject;

/** It waits a moment for its other part; the sender is answered as if it were accepted. */
export interface Hold {
  readonly kind: 'hold';
  /** Calls back once, soon: with this item, or with the other part in its place. */
  readonly whenOver: (tell: (outcome: Accept | Ignore) => void) => void;
}
