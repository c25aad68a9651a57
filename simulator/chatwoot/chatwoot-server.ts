import type { ActiveFault } from '../faults/fault';
import type { Acts } from './acts/acts';
import type { CableCommand } from './cable/state';
import type { FaultName, FaultOptions } from './faults';
import type { Installation, RestRequest } from './simulation';
import type { Json } from './store/records';
import type { Store } from './store/store';
import type { LoggedDelivery } from './webhooks/delivery-log';
import type { WebhookFields, WebhookRecord } from './webhooks/webhook-book';

export interface ChatwootServerOptions extends Partial<Installation> {
  /** Default any. */
  readonly port?: number;
  /** The same seed gives the same tokens; default new ones. */
  readonly seed?: string;
  readonly now?: () => number;
}

/** What a person copies from Chatwoot's profile page. */
export interface ChatwootTokens {
  readonly administrator: string;
  /** Of an agent who is a member of the widget's inbox only. */
  readonly agent: string;
  readonly bot: string;
  /** Belongs to nobody. */
  readonly wrong: string;
}

export interface CableConnections {
  /** WebSockets at this moment. */
  readonly open: number;
  /** Those with a confirmed subscription. */
  readonly subscribed: number;
  /** WebSockets since the start. */
  readonly accepted: number;
}

/** A running Chatwoot, and what a test does with it. */
export interface ChatwootServer {
  /** `http://127.0.0.1:<port>`; REST is below `/api/v1`, the cable at `/cable`. */
  readonly url: string;
  readonly accountId: number;
  readonly tokens: ChatwootTokens;
  /** What Chatwoot knows; change it through `act`, so that others hear of it. */
  readonly store: Store;
  /**
   * It happens at Chatwoot: kept for REST, delivered to the webhooks that asked for it, sent over the cable.
   * Returns at once; {@link delivered} waits for the deliveries.
   */
  readonly act: Acts;
  /** Any event to the account webhooks that asked for it: an example payload, say. Nothing is kept of it. */
  emit(event: string, payload: object): void;
  /** Resolves when no delivery is under way. */
  delivered(): Promise<void>;
  /** Every attempt to deliver so far, or those of one event. */
  deliveries(event?: string): readonly LoggedDelivery[];
  /** Every REST call so far, or those whose path contains `path`. */
  requests(path?: string): readonly RestRequest[];
  /** The account webhooks that are there now, with their secrets. */
  webhooks(): readonly Readonly<WebhookRecord>[];
  /** Somebody else's, entered by hand. */
  addForeignWebhook(url: string, fields?: Omit<WebhookFields, 'url'>): Readonly<WebhookRecord>;
  /** Under the same id; gives back the new one. */
  rotateSecret(webhookId: number): string;
  /** Somebody deletes it and enters it again: another id, another secret, the same URL. */
  recreateWebhook(webhookId: number): Readonly<WebhookRecord>;
  /** Somebody deletes it. */
  deleteWebhook(webhookId: number): void;
  /** The URL of an API inbox; gives back what signs its deliveries. */
  setInboxUrl(inboxId: number, url: string | null): string;
  /** The URL of the agent bot of an inbox; gives back what signs its deliveries. */
  setBotUrl(inboxId: number, url: string | null): string;
  /** An update, another setting… */
  install(changes: Partial<Installation>): void;
  /** 401 for everything in it. */
  suspend(accountId?: number): void;
  connections(): CableConnections;
  /** What clients sent over the cable: `message` with the action `update_presence`, say. */
  commands(): readonly CableCommand[];
  /** Any message on a user's stream, which is one for all accounts of the user; tells how many got it. */
  push(userId: number, message: { readonly event: string; readonly data: Json }): number;
  /** Resolves when the fault is in force. */
  fault<Name extends FaultName>(name: Name, options?: FaultOptions[Name]): Promise<ActiveFault>;
  /** Ends every fault. */
  clear(): Promise<void>;
  /** Closes every WebSocket; default with 1001. */
  kickAll(code?: number): void;
  close(): Promise<void>;
}

export type { Acts, Installation, Json, LoggedDelivery, RestRequest, WebhookRecord };
