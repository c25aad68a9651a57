import type { Socket } from 'node:net';
import type { CableState } from './cable/state';
import type { Listener } from '../listener';
import type { JobQueue } from './jobs';
import type { RestAnswer } from './rest/answer';
import type { Store } from './store/store';
import type { VersionTraits } from './versions';
import type { LoggedDelivery } from './webhooks/delivery-log';
import type { WebhookBook } from './webhooks/webhook-book';

/** One REST call that arrived. */
export interface RestRequest {
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  /** Whose token came along. */
  readonly by: 'administrator' | 'agent' | 'bot' | 'unknown' | 'nobody';
  /** Null where a fault left it without an answer. */
  readonly status: number | null;
}

/** How this Chatwoot is installed: what an operator sets, and what can be changed while it runs. */
export interface Installation {
  /** As `GET /api` tells it; default `4.15.1`. */
  readonly version: string;
  /** `SAFE_FETCH_ALLOW_PRIVATE_NETWORK`: since 4.14.1 nothing on loopback gets a delivery without it. */
  readonly allowPrivateNetwork: boolean;
  /** Somebody updated the code and not the database: the webhooks API answers 500. */
  readonly migrationsMissing: boolean;
  /** Chatwoot Cloud without a paid plan: 403 for tokens, no deliveries. */
  readonly cloudFreePlan: boolean;
  /** Of the account: the language of 422 texts. */
  readonly locale: Locale;
  /** `ENABLE_INBOX_EVENTS`. */
  readonly inboxEvents: boolean;
  /** `WEBHOOK_TIMEOUT`; default 5 s. */
  readonly webhookTimeoutMs: number;
  /** A proxy in front that drops header names with underscores, as nginx does. */
  readonly dropsUnderscoreHeaders: boolean;
  /** Of the cable; default 3 s. */
  readonly pingIntervalMs: number;
}

export type Locale = 'en' | 'de' | 'fr' | 'pt_BR';

/** What the faults turn; everything else only looks at it. */
export interface Switches {
  /** Answers a REST call in place of Chatwoot; undefined leaves it to Chatwoot. */
  rest: ((path: string) => RestAnswer | 'silence' | undefined) | null;
  /** What becomes of a connection to `/cable`: a WebSocket, nothing, or an HTTP answer, perhaps with a page. */
  upgrade: 'answer' | 'silence' | { readonly status: number; readonly html: boolean };
  /** Sees every new TCP connection of the cable. */
  line: ((line: Socket) => void) | null;
  /** Whether ActionCable says `welcome`, `ping` and `confirm_subscription`. */
  welcome: boolean;
  pings: boolean;
  confirmations: boolean;
}

/** The state of one simulated Chatwoot. */
export interface Simulation {
  readonly now: () => number;
  installation: Installation;
  version: VersionTraits;
  readonly store: Store;
  readonly webhooks: WebhookBook;
  readonly deliveries: LoggedDelivery[];
  /** Deliveries under way. */
  readonly inFlight: Set<Promise<unknown>>;
  readonly requests: RestRequest[];
  readonly jobs: JobQueue;
  readonly switches: Switches;
  readonly cable: CableState;
  listener: Listener;
}

export function everythingWorks(): Switches {
  return { rest: null, upgrade: 'answer', line: null, welcome: true, pings: true, confirmations: true };
}
