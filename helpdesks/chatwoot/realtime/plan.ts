import { withoutEndSlashes } from '../../../core/read/end-slashes';
import { ConfigurationError } from '../../../core/helpdesk/configuration-error';
import type { Pace } from '../../../core/sockets/connection';
import { DEFAULT_READ_LIMITS, type ReadLimits } from '../../../core/streams/bounded-reader';
import type { ChatwootCredential } from './credential';

/** What decides about the connection, in the words of an editor. */
export interface ConnectionOptions {
  readonly credential: ChatwootCredential;
  readonly reading?: Partial<ReadLimits>;
  readonly pace?: Pace;
}

/** The same, checked. */
export interface Plan {
  /** Its address without a slash at the end. */
  readonly credential: ChatwootCredential;
  readonly reading: ReadLimits;
  readonly pace: Pace;
}

/** Pings come every 3 s (actioncable, server/connections.rb), so this silence is a dead line. */
const SILENCE_TIMEOUT_MS = 12_000;

/** Connecting costs two calls: an outage need not be waited out for longer. */
const MAX_DELAY_MS = 60_000;

/** Throws a {@link ConfigurationError} for a connection that cannot be meant. */
export function createPlan({ credential, reading, pace = {} }: ConnectionOptions): Plan {
  const { accountId, token } = credential;
  if (token.trim() === '') {
    throw invalid('The access token is missing. In Chatwoot, find it at the bottom of Profile Settings.');
  }
  if (!/^[1-9]\d{0,17}$/.test(accountId)) {
    throw invalid("The account ID must be the number after /app/accounts/ in the browser's address bar.");
  }
  return {
    credential: { baseUrl: checkAddress(credential.baseUrl), accountId, token: token.trim() },
    reading: { ...DEFAULT_READ_LIMITS, ...reading },
    pace: {
      ...pace,
      deadlines: { live: SILENCE_TIMEOUT_MS, ...pace.deadlines },
      backoff: { longest: MAX_DELAY_MS, ...pace.backoff },
    },
  };
}

/** Any host will do, as people run Chatwoot themselves; the token goes where they say and nowhere else. */
function checkAddress(address: string): string {
  const url = URL.parse(address.trim());
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw invalid('The base URL must be the address of Chatwoot, starting with https:// or http://.');
  }
  if (url.username !== '' || url.password !== '') {
    throw invalid('The base URL must not contain a user name or password.');
  }
  if (url.search !== '' || url.hash !== '') {
    throw invalid('The base URL must not contain ? or #. Enter only the address of Chatwoot.');
  }
  return `${url.origin}${withoutEndSlashes(url.pathname)}`;
}

function invalid(message: string): ConfigurationError {
  return new ConfigurationError('invalid-option', message);
}
