/** How a helpdesk signs: data, so that one verifier serves them all. */
export interface SignatureScheme {
  /** As the vendor writes it: `X-Chatwoot-Signature`. */
  readonly header: string;
  /** What stands before the digest: `sha256=`, or nothing. */
  readonly prefix: string;
  readonly algorithm: 'sha1' | 'sha256';
  /** How the digest is written; default is hex. Base64 is the usual alphabet, padded (RFC 4648, section 4). */
  readonly encoding?: 'hex' | 'base64';
  /** The signed text: `{timestamp}` is the timestamp header verbatim, `{body}` the raw bytes. */
  readonly signed: `${string}{body}${string}`;
  /** Where the signed time is: a signed header, or a field at the top of the signed body. */
  readonly clock: { readonly header: string } | BodyClock | null;
  /** Only where deliveries do not say what happened: each event has a key of its own. */
  readonly eventKeys?: EventKeys;
  /** What the vendor signs tests with, and tells everybody: it proves nobody, and makes no item. */
  readonly publishedForTests?: string;
}

export interface BodyClock {
  readonly bodyField: string;
  /** The field that stands in where the first is null or missing. */
  readonly otherwise?: string;
}

/** One webhook for each event: the key that fits tells the event, and so proves it. */
export interface EventKeys {
  /** The key as people enter it at the helpdesk, made of the event's name and the secret: `{event}:{secret}`. */
  readonly key: `${string}{event}${string}{secret}${string}`;
  readonly events: readonly string[];
}
