import type { JsonObject } from '../read/read';

/** One call of a helpdesk's REST API. */
export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** From the helpdesk's address on, with a leading slash. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: JsonObject;
  /** Besides those that say whose request it is. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Ends the call early; it then answers `unreachable`. */
  readonly signal?: AbortSignal;
}

/** What came back, whatever its status. */
export interface ApiAnswer {
  readonly status: number;
  /** Parsed; undefined where it is not JSON: a proxy's page. */
  readonly body: unknown;
  /** The headers `date`, `retry-after` and `resource-id`, where the host gives them. */
  readonly date?: string;
  readonly retryAfter?: string;
  readonly resourceId?: string;
}

/** No answer: DNS, network, TLS, or too late. `reason` is a short word of the machine's (`ENOTFOUND`). */
export interface NoAnswer {
  readonly status: 'unreachable';
  readonly reason: string;
}

/**
 * How a host reaches a helpdesk's API with a person's token, by its own way: a request helper, say, which
 * obeys its proxy and its protected networks. Never rejects, never waits longer than some seconds, and never
 * follows a redirect, which could lead the token elsewhere.
 */
export type ApiCall = (request: ApiRequest) => Promise<ApiAnswer | NoAnswer>;

/** Whose API is called. */
export interface ApiAccount {
  /** The account or workspace that the token is used for; empty where a token says that by itself. */
  readonly accountId: string;
  /** As it was entered. Requests carry it already; it is here to be exchanged for another, or to derive a secret. */
  readonly token: string;
}

export interface HelpdeskApi extends ApiAccount {
  /** Signing secrets that a person entered beside the token, for helpdesks that tell theirs to nobody. */
  readonly enteredSecrets: readonly string[];
  readonly call: ApiCall;
}
