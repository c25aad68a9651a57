import type { ApiAnswer, ApiCall, ApiRequest } from '../helpdesk/api';
import { withoutEndSlashes } from '../read/end-slashes';
import type { Environment } from '../environment/environment';
import { nameOfFailure } from '../environment/failure-name';
import { readJsonBody } from './json-body';

/** A helpdesk answers in well under a second; whoever waits for us may wait for five at most. */
const DEFAULT_CALL_TIMEOUT_MS = 10_000;

export interface FetchApiOptions {
  /** The helpdesk's address; a slash at its end does no harm. */
  readonly baseUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds; default 10 s. */
  readonly callTimeoutMs?: number;
}

/** For hosts without a request helper of their own. */
export function createFetchApi(options: FetchApiOptions, environment: Environment): ApiCall {
  const { baseUrl, headers, callTimeoutMs = DEFAULT_CALL_TIMEOUT_MS } = options;
  return async (request) => {
    const expiry = new AbortController();
    const cancel = environment.after(callTimeoutMs, () => expiry.abort());
    try {
      const response = await environment.fetch(toUrl(baseUrl, request), {
        method: request.method,
        headers: {
          accept: 'application/json',
          'content-type': 'application/json',
          ...headers,
          ...request.headers,
        },
        ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
        redirect: 'manual',
        signal:
          request.signal === undefined ? expiry.signal : AbortSignal.any([request.signal, expiry.signal]),
      });
      return { status: response.status, body: await readJsonBody(response), ...told(response.headers) };
    } catch (error) {
      return {
        status: 'unreachable',
        reason: expiry.signal.aborted ? 'request timed out' : nameOfFailure(error),
      };
    } finally {
      cancel();
    }
  };
}

function toUrl(baseUrl: string, { path, query = {} }: ApiRequest): string {
  const text = new URLSearchParams(query).toString();
  return `${withoutEndSlashes(baseUrl)}${path}${text === '' ? '' : `?${text}`}`;
}

function told(headers: Headers): Pick<ApiAnswer, 'date' | 'retryAfter' | 'resourceId'> {
  const date = headers.get('date');
  const retryAfter = headers.get('retry-after');
  const resourceId = headers.get('resource-id');
  return {
    ...(date !== null && { date }),
    ...(retryAfter !== null && { retryAfter }),
    ...(resourceId !== null && { resourceId }),
  };
}
