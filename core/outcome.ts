import type { Reservation } from './duplicates';
import type { HelpdeskItem } from './item';

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

export type IgnoreReason = 'not-selected' | 'filtered' | 'duplicate' | 'test';

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
}

export interface Accept {
  readonly kind: 'accept';
  readonly item: HelpdeskItem;
  /** Commit it once the sender was answered 2xx, release it otherwise, so that a retry passes. */
  readonly reservation: Reservation;
}

export type Outcome = Accept | Ignore | Reject;
