import { clockDifference } from '../../../core/sockets/clock-difference';
import type { Environment } from '../../../core/environment/environment';
import { readJsonBody } from '../../../core/api/json-body';
import { parseRetryAfter } from '../../../core/sockets/retry-after';
import { unreachable } from '../../../core/sockets/session-problems';
import type { RestAnswer } from '../../../core/streams/bounded-reader';
import { isObject } from '../../../core/read/read';
import { authorize } from './authorize';
import { classify } from './classify';
import type { CrispCredential } from './credential';
import type { Quota } from './quota';

export interface CrispRest {
  /** Never rejects. */
  readonly get: (
    path: string,
    query: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ) => Promise<RestAnswer>;
  /** Crisp's time: a laptop's own clock may be minutes off, and messages carry Crisp's. */
  readonly now: () => number;
  readonly quota: Quota;
}

/** Crisp's answers to GET: a list or an object in `data`, or a reason. */
export function createRest(
  credential: CrispCredential,
  apiUrl: string,
  environment: Environment,
  quota: Quota,
): CrispRest {
  const { tier } = credential;
  const headers = { ...authorize(credential), accept: 'application/json' };
  let ahead = 0;

  const get: CrispRest['get'] = async (path, query, signal) => {
    const url = `${apiUrl}${path}${queryText(query)}`;
    quota.count();
    try {
      // A redirect could lead the token elsewhere.
      const response = await environment.fetch(url, { headers, signal, redirect: 'manual' });
      ahead = clockDifference(response.headers.get('date'), environment.now()) ?? ahead;
      const answer = read(response, await readJsonBody(response));
      quota.noteAnswer(answer.ok ? null : answer.problem);
      return answer;
    } catch (error) {
      return { ok: false, problem: unreachable('Crisp', error) };
    }
  };

  const read = (response: Response, body: unknown): RestAnswer => {
    // Crisp answers lists with 206.
    if (response.ok && isObject(body) && body.error !== true) return { ok: true, data: body.data };
    const retryAfter = parseRetryAfter(response.headers.get('retry-after'), environment.now());
    return { ok: false, problem: classify(response.status, body, tier, retryAfter) };
  };

  return { get, quota, now: () => environment.now() + ahead };
}

function queryText(query: Readonly<Record<string, string>>): string {
  const text = new URLSearchParams(query).toString();
  return text === '' ? '' : `?${text}`;
}
