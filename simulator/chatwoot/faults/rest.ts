import type { RestAnswer } from '../rest/answer';
import type { Switches } from '../simulation';
import { randomToken } from '../tokens';
import { ADMIN_ID, AGENT_ID } from '../store/seed';
import type { Fault } from './fault';

export interface RestCalls {
  /** How many calls it hits; default all until it is ended. */
  readonly times?: number;
  /** Only calls whose path contains this, as `/profile`. */
  readonly path?: string;
}

type ErrorStatus = 401 | 403 | 404 | 429 | 500 | 502 | 503;

export interface RestErrorOptions extends RestCalls {
  /** Default 503. */
  readonly status?: ErrorStatus;
  /** Seconds in `Retry-After`; Chatwoot itself sends none, a proxy may. */
  readonly retryAfter?: number;
  /** As a gateway answers, not JSON. */
  readonly html?: boolean;
}

/** What Chatwoot says with each; a 429 is rack-attack's. */
const BODIES: { readonly [Status in ErrorStatus]: unknown } = {
  401: { error: 'Invalid Access Token' },
  403: { error: 'API access is not available on your plan' },
  404: { error: 'Resource could not be found' },
  429: 'Retry later\n',
  500: { status: 500, error: 'Internal Server Error' },
  502: '<html><body>Bad gateway</body></html>',
  503: { status: 503, error: 'Service Unavailable' },
};

export const restError: Fault<RestErrorOptions> = {
  does: 'answers REST with 503, or another status',
  lasts: true,
  start: async ({ switches }, { status = 503, retryAfter, html = false, ...calls }) => {
    const body = html ? BODIES[502] : BODIES[status];
    const headers: Record<string, string> =
      retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) };
    return answerWith(switches, { status, body, headers }, calls);
  },
};

export const restSilence: Fault<RestCalls> = {
  does: 'accepts REST calls but never answers them',
  lasts: true,
  start: async ({ switches }, calls) => answerWith(switches, 'silence', calls),
};

export interface TokenOptions {
  /** Default `agent`. */
  readonly who?: 'administrator' | 'agent';
}

/** The cable does not know access tokens: what is subscribed goes on. */
export const revokedToken: Fault<TokenOptions> = {
  does: 'no longer knows the access token: 401 over REST',
  lasts: true,
  start: async ({ store }, { who = 'agent' }) => {
    const user = store.user(who === 'agent' ? AGENT_ID : ADMIN_ID);
    const before = user.access_token;
    user.access_token = randomToken();
    return { end: () => void (user.access_token = before) };
  },
};

/** The profile tells the new one. */
export const newPubsubToken: Fault<TokenOptions> = {
  does: 'gives the user another pubsub_token (after a password change); the old one receives nothing more',
  lasts: false,
  start: async ({ store }, { who = 'agent' }) => {
    store.user(who === 'agent' ? AGENT_ID : ADMIN_ID).pubsub_token = randomToken();
    return undefined;
  },
};

function answerWith(
  switches: Switches,
  answer: RestAnswer | 'silence',
  { times = Infinity, path = '' }: RestCalls,
) {
  let left = times;
  const hit = (called: string) => {
    if (left <= 0 || !called.includes(path)) return undefined;
    left -= 1;
    return answer;
  };
  switches.rest = hit;
  // A later fault of REST may have taken its place: that one stays.
  return { end: () => void (switches.rest === hit && (switches.rest = null)) };
}
