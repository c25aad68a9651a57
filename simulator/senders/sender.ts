/** What a person or a test asks a simulated helpdesk to send. */
export interface SendOptions {
  /** The secret shown by the helpdesk: it signs, or rides in the URL of a Crisp Website Hook. */
  readonly secret: string;
  /** Milliseconds since the epoch at which this attempt is sent. */
  readonly now: number;
  /** When the event happened; default `now`. Stays the same over retries. */
  readonly createdAt?: number;
  /** Which of the event's examples; default the first. */
  readonly variant?: string;
  /** As a helpdesk without signing sends it; at Crisp a Website Hook, its secret in `?key=`. */
  readonly unsigned?: boolean;
  /** The helpdesk's own test delivery (Botble, and Intercom's ping). */
  readonly test?: boolean;
  /** Chatwoot's delivery id, HelpCrunch's event id and Intercom's notification id; default a fresh UUID. */
  readonly deliveryId?: string;
  /** 1 is the first. */
  readonly attempt?: number;
  /** Replaces the example's payload. */
  readonly payload?: object;
  /** New ids in the example, so that it is not a duplicate of an earlier one. */
  readonly fresh?: boolean;
}

/** One HTTP request, ready to go out. */
export interface Transmission {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly query: Readonly<Record<string, string>>;
}

export interface RetryPolicy {
  /** How long the helpdesk waits for an answer. */
  readonly timeoutMs: number;
  /** The pauses before the second, third… attempt. */
  readonly pausesMs: readonly number[];
  /** `undefined` stands for no answer at all. */
  readonly retries: (status: number | undefined) => boolean;
}

/** The sending half of one helpdesk. It shares no code with what verifies: two errors must not cancel out. */
export interface Sender {
  readonly policy: RetryPolicy;
  /**
   * The headers that sign these bytes at this time, as the vendor writes them.
   * @param event where each event has a key of its own, which is made of the secret
   */
  readonly sign: (
    body: Buffer,
    secret: string,
    now: number,
    event?: string,
  ) => Readonly<Record<string, string>>;
  readonly compose: (event: string, payload: object, options: SendOptions) => Transmission;
  /** The payload with ids that were not sent before, where the receiver tells duplicates by them. */
  readonly renew?: (payload: object, createdAt: number) => object;
  /** The payload of the helpdesk's own test delivery; absent where it has none. */
  readonly testPayload?: (payload: object) => object;
}
