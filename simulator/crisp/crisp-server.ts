import type { CrispPayloads } from '../../helpdesks/crisp/payloads';
import type { FaultName, FaultOptions } from './faults';
import type { ActiveFault } from '../faults/fault';
import type { Subscription } from './rtm/subscription';
import type { Bind, RestCall } from './simulation';
import type { Store } from './store';
import type { CrispCredentials } from './tokens';
import type { Workspace } from './workspace';

export interface CrispServerOptions {
  /** Of REST; default any. */
  readonly port?: number;
  /** Of RTM; default any. */
  readonly rtmPort?: number;
  readonly credentials?: CrispCredentials;
  /** Calls a token may make before REST says 429; default no limit. */
  readonly dailyQuota?: number;
  /** Crisp does not say how many messages it gives at once; default 20. */
  readonly messagesPerPage?: number;
  /** Nor which end of those after `timestamp_after`, where one page cannot hold them; default the oldest. */
  readonly messagesAfter?: 'oldest' | 'newest';
  /** How long a connection may stay without `authentication`; default 10 s. */
  readonly authenticationTimeoutMs?: number;
  /** Crisp does not say which it has; default those of Socket.IO. */
  readonly pingIntervalMs?: number;
  readonly pingTimeoutMs?: number;
  readonly now?: () => number;
}

export interface Connections {
  /** TCP connections to the relay at this moment, whatever state they are in. */
  readonly open: number;
  /** Those that are authenticated. */
  readonly live: number;
  /** TCP connections that the relay took since the start. */
  readonly accepted: number;
  /** `authentication` frames that arrived since the start. */
  readonly authentications: number;
}

/** A running Crisp, and what a test does with it. */
export interface CrispServer {
  /** `http://127.0.0.1:<port>`; REST is below `/v1`. */
  readonly origin: string;
  readonly credentials: CrispCredentials;
  readonly workspace: Workspace;
  readonly store: Store;
  /** What REST tells as `socket.app`. */
  rtmUrl(): string;
  /** It happens at Crisp: kept for REST, sent to those who asked for it. Tells to how many connections. */
  emit<Event extends keyof CrispPayloads>(event: Event, data: CrispPayloads[Event]): number;
  connections(): Connections;
  /** What the authenticated connections asked for. */
  subscriptions(): readonly Subscription[];
  /** Every REST call so far, or those whose path contains `path`. */
  restCalls(path?: string): readonly RestCall[];
  binds(): readonly Bind[];
  /** A website installs the plugin; default one that did not have it. */
  install(websiteId?: string): number;
  /** Resolves when the fault is in force. */
  fault<Name extends FaultName>(name: Name, options?: FaultOptions[Name]): Promise<ActiveFault>;
  /** Ends every fault. */
  clear(): Promise<void>;
  close(): Promise<void>;
}
