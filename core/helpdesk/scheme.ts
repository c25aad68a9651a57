/** How a helpdesk signs: data, so that one verifier serves them all. */
export interface SignatureScheme {
  /** As the vendor writes it: `X-Chatwoot-Signature`. */
  readonly header: string;
  /** What stands before the digest: `sha256=`, or nothing. */
  readonly prefix: string;
  readonly algorithm: 'sha1' | 'sha256';
  /** The signed text: `{timestamp}` is the timestamp header verbatim, `{body}` the raw bytes. */
  readonly signed: `${string}{body}${string}`;
  /** Where the signed time is: a signed header, or a field at the top of the signed body. */
  readonly clock: { readonly header: string } | BodyClock | null;
}

export interface BodyClock {
  readonly bodyField: string;
  /** The field that stands in where the first is null or missing. */
  readonly otherwise?: string;
}
