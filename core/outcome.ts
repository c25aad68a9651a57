import type { Reservation } from './duplicates';
import type { HelpdeskItem } from './item';
import type { StatusHalf } from './provider';

export type RejectReason =
  | 'signature-missing'
  | 'signature-malformed'
  | 'signature-mismatch'
  | 'timestamp-missing'
  | 'timestamp-malformed'
  | 'timestamp-too-old'
  | 'timestamp-too-new'
  | 'secret-missing'
  | 'url-secret-mismatch'
  | 'raw-body-missing'
  | 'body-too-large'
  | 'body-not-json'
  | 'envelope-invalid'
  | 'method-not-allowed';

export type IgnoreReason = 'not-selected' | 'filtered' | 'duplicate' | 'folded' | 'test' | 'url-check';

export interface Reject {
  readonly kind: 'reject';
  readonly reason: RejectReason;
  /** For the person who set the node up: what was expected, what arrived (its shape), the likely cause. */
  readonly detail: string;
}

export interface Ignore {
  readonly kind: 'ignore';
  readonly reason: IgnoreReason;
  readonly detail: string;
  /** Where changes of status are folded: an update may lend the old status without becoming an item. */
  readonly half?: StatusHalf;
}

export interface Accept {
  readonly kind: 'accept';
  readonly item: HelpdeskItem;
  /** Commit it once the sender was answered 2xx, release it otherwise, so that a retry passes. */
  readonly reservation: Reservation;
  /** Where changes of status are folded: this event tells one of them. */
  readonly half?: StatusHalf;
}

export type Outcome = Accept | Ignore | Reject;

/** It waits a moment for its other half; the sender is answered as if it were accepted. */
export interface Hold {
  readonly kind: 'hold';
  /** Tells once, soon: it goes out, or the other half does in its place. */
  readonly whenOver: (tell: (outcome: Accept | Ignore) => void) => void;
}
