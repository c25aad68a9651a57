/** Who it was sent for; only `account` is made through the webhooks API. */
export type DeliveryKind = 'account' | 'inbox' | 'bot' | 'automation' | 'macro';

/** One attempt to deliver. Chatwoot keeps no such list: it writes a line to its log and forgets. */
export interface LoggedDelivery {
  readonly at: number;
  readonly kind: DeliveryKind;
  /** Of an account webhook. */
  readonly webhookId: number | null;
  readonly url: string;
  readonly event: string;
  /** `X-Chatwoot-Delivery`; null where it is not sent. */
  readonly deliveryId: string | null;
  readonly signed: boolean;
  /** The bytes that were sent. */
  readonly body: Buffer;
  readonly outcome: 'answered' | 'refused' | 'no-answer' | 'private-network';
  /** Null without an answer. */
  readonly status: number | null;
  /** What Chatwoot says when it failed. */
  readonly error: string | null;
}
