import type { ApiRequest } from '../../../core/helpdesk/api';
import { clockDifference } from '../../../core/sockets/clock-difference';
import type { Environment } from '../../../core/environment/environment';
import { adviseOnFailure } from '../../../core/environment/failure-name';
import { createFetchApi } from '../../../core/api/fetch-api';
import { transient } from '../../../core/sockets/problem';
import type { ReadSource, RestAnswer } from '../../../core/streams/bounded-reader';
import { isObject } from '../../../core/read/read';
import { classify } from './classify';
import type { ChatwootCredential } from './credential';

export interface ChatwootRest extends ReadSource {
  /** An object, or a reason. */
  readonly call: (request: ApiRequest) => Promise<RestAnswer>;
  /** Chatwoot's time: this machine's clock may be minutes off, and messages carry Chatwoot's. */
  readonly now: () => number;
}

/** The header's name with hyphens: proxies drop those with underscores (evolution-api#2394). */
export function createRest({ baseUrl, token }: ChatwootCredential, environment: Environment): ChatwootRest {
  const call = createFetchApi({ baseUrl, headers: { 'Api-Access-Token': token } }, environment);
  let ahead = 0;
  return {
    call: async (request) => {
      const answer = await call(request);
      if (answer.status === 'unreachable') return { ok: false, problem: unreachable(answer.reason) };
      ahead = clockDifference(answer.date, environment.now()) ?? ahead;
      if (answer.status === 200 && isObject(answer.body)) return { ok: true, data: answer.body };
      return { ok: false, problem: classify(answer, environment.now()) };
    },
    // There is no daily quota, and what one gap may cost is limited.
    spent: () => null,
    now: () => environment.now() + ahead,
  };
}

function unreachable(reason: string) {
  const usual = 'Check the base URL and the network, DNS and proxy settings of this machine.';
  return transient(
    'unreachable',
    `Chatwoot could not be reached (${reason}). ${adviseOnFailure(reason, usual)}`,
  );
}
