import { found, refused, type RestAnswer } from '../rest/answer';
import { refuse } from '../rtm/session';
import type { Switches } from '../simulation';
import type { CrispTier } from '../tokens';
import type { Fault } from './fault';

interface Calls {
  /** How many calls it hits; default all until it is ended. */
  readonly times?: number;
  /** Only calls whose path contains this, as `/connect/endpoints`. */
  readonly path?: string;
}

export interface RateLimitOptions extends Calls {
  /** Crisp answers with either; default 429. */
  readonly status?: 429 | 420;
  /** Seconds in `Retry-After`; null leaves the header out; default 1. */
  readonly retryAfter?: number | null;
}

export const rateLimited: Fault<RateLimitOptions> = {
  does: 'answers REST with 429 or 420 and Retry-After',
  lasts: true,
  start: async ({ switches }, { status = 429, retryAfter = 1, ...calls }) => {
    const headers: Record<string, string> = retryAfter === null ? {} : { 'Retry-After': String(retryAfter) };
    return answerWith(switches, refused(status, 'quota_limit_exceeded', headers), calls);
  },
};

export interface ServerErrorOptions extends Calls {
  /** Default 503. */
  readonly status?: number;
  /** As a gateway answers, not JSON. */
  readonly html?: boolean;
}

export const serverError: Fault<ServerErrorOptions> = {
  does: 'answers REST with a 5xx',
  lasts: true,
  start: async ({ switches }, { status = 503, html = false, ...calls }) => {
    const page: RestAnswer = { status, body: '<html><body>Bad gateway</body></html>' };
    return answerWith(switches, html ? page : refused(status, 'internal_error'), calls);
  },
};

export interface ForbiddenOptions extends Calls {
  /** 401 `invalid_session` or 403 `not_allowed` (a scope that the token lacks); default 403. */
  readonly status?: 401 | 403;
}

export const forbidden: Fault<ForbiddenOptions> = {
  does: 'answers REST with 401 or 403',
  lasts: true,
  start: async ({ switches }, { status = 403, ...calls }) =>
    answerWith(switches, refused(status, status === 401 ? 'invalid_session' : 'not_allowed'), calls),
};

export interface OddEndpointOptions {
  /** What stands in `socket.app`; default a host that is not Crisp's, without TLS. */
  readonly app?: unknown;
}

export const oddEndpoint: Fault<OddEndpointOptions> = {
  does: 'returns an RTM address that must not get credentials, or none',
  lasts: true,
  start: async ({ switches }, { app = 'ws://relay.example.org/w/f43/' }) =>
    answerWith(switches, found('resolved', { socket: { app } }), { path: '/connect/endpoints' }),
};

export interface RevokedTokenOptions {
  /** Default `plugin`. */
  readonly tier?: CrispTier;
  /** Whether live connections of the token are told and closed at once; default true. */
  readonly kick?: boolean;
}

export const revokedToken: Fault<RevokedTokenOptions> = {
  does: 'no longer knows the token: 401 over REST, `unauthorized` over RTM',
  lasts: true,
  start: async ({ tokens, live }, { tier = 'plugin', kick = true }) => {
    tokens.revoke(tier);
    const theirs = [...live].filter(([, { token }]) => token.tier === tier);
    if (kick) theirs.forEach(([socket]) => refuse(socket));
    return { end: () => tokens.restore(tier) };
  },
};

function answerWith(switches: Switches, answer: RestAnswer, { times = Infinity, path = '' }: Calls) {
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
