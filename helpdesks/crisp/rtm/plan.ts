import { withoutEndSlashes } from '../../../core/read/end-slashes';
import { ConfigurationError } from '../../../core/helpdesk/configuration-error';
import type { Pace } from '../../../core/sockets/connection';
import { DEFAULT_READ_LIMITS, type ReadLimits } from '../../../core/streams/bounded-reader';
import { isTrusted, type Trust } from '../../../core/sockets/trusted-url';
import type { CrispCredential, CrispScope } from './credential';

export const CRISP_API = 'https://api.crisp.chat/v1';

/** What decides about the connection, in the words of an editor. */
export interface ConnectionOptions {
  readonly credential: CrispCredential;
  /** Website ids to limit the socket to; default all that the token reaches. */
  readonly rooms?: readonly string[];
  /** Inbox ids to limit the socket to; default all. */
  readonly inboxes?: readonly string[];
  /** Default {@link CRISP_API}. */
  readonly apiUrl?: string;
  /** Lets the token go to this machine too, unencrypted: for the simulator and tests. Default false. */
  readonly allowLoopback?: boolean;
  /** REST calls that may be spent per day; default as many as Crisp allows. */
  readonly dailyCalls?: number;
  readonly reading?: Partial<ReadLimits>;
  readonly pace?: Pace;
}

/** The same, checked. */
export interface Plan {
  readonly credential: CrispCredential;
  readonly scope: CrispScope;
  readonly apiUrl: string;
  readonly trust: Trust;
  readonly dailyCalls: number | undefined;
  readonly reading: ReadLimits;
  readonly pace: Pace;
}

/** Throws a {@link ConfigurationError} for a connection that cannot be meant. */
export function createPlan(options: ConnectionOptions): Plan {
  const { credential, rooms = [], inboxes = [], apiUrl = CRISP_API, allowLoopback = false } = options;
  const trust: Trust = { domain: 'crisp.chat', allowLoopback };
  requireToken(credential);
  const url = URL.parse(apiUrl);
  if (url === null || !isTrusted(url, trust)) {
    throw invalid(
      `The API address must start with https:// and be a host of ${trust.domain}, but is ${apiUrl}.`,
    );
  }
  return {
    credential,
    scope: { rooms, inboxes },
    apiUrl: withoutEndSlashes(apiUrl),
    trust,
    dailyCalls: options.dailyCalls,
    reading: { ...DEFAULT_READ_LIMITS, ...options.reading },
    pace: options.pace ?? {},
  };
}

function requireToken({ tier, identifier, key, websiteId = '' }: CrispCredential): void {
  if (identifier === '' || key === '') {
    throw invalid(
      'The Crisp token is incomplete. Enter both the identifier and the key; Crisp shows them together, only once.',
    );
  }
  if (tier === 'website' && websiteId === '') {
    throw invalid('A website token needs the website ID of its workspace (Settings → Workspace Settings).');
  }
}

function invalid(message: string): ConfigurationError {
  return new ConfigurationError('invalid-option', message);
}
