import type { StatusChangePart } from './event';

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
  | 'encoding-unsupported'
  | 'raw-body-missing'
  | 'raw-body-parsed'
  | 'body-too-large'
  | 'body-not-json'
  | 'envelope-invalid'
  | 'method-not-allowed';

export type IgnoreReason =
  'not-selected' | 'filtered' | 'duplicate' | 'folded' | 'test' | 'public-test' | 'url-check';

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
  /** Where changes of status are merged: an update may add the old status without becoming an item. */
  readonly statusPart?: StatusChangePart;
  /** What a proven sender wants to have sent back. */
  readonly challenge?: string;
}
