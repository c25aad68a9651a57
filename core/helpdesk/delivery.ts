/** Header names in lower case, as Node's HTTP server gives them. */
export type HeaderBag = { readonly [name: string]: string | readonly string[] | undefined };
export type QueryBag = { readonly [name: string]: unknown };

/** Why a host could not hand over the bytes of a request. */
export type UnreadBody = 'missing' | 'too-large';

/** One HTTP request of a helpdesk, as any host can describe it. */
export interface Delivery {
  readonly method: string;
  readonly headers: HeaderBag;
  readonly query: QueryBag;
  /**
   * The body's bytes exactly as they were signed: a re-serialised body breaks real signatures. What a proxy packed
   * (`Content-Encoding: gzip` or `deflate`) is unpacked here.
   */
  readonly rawBody: Uint8Array | UnreadBody;
  /** Milliseconds since the epoch. */
  readonly receivedAt: number;
}
