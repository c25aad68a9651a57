import type { AccountChecks } from './account-check';
import type { ApiAccount } from './api';
import type { Delivery, HeaderBag } from './delivery';
import type { OfferedFilters } from './filters';
import type {
  Envelope,
  EventDefinition,
  EvidenceStrength,
  Normalised,
  NormaliseContext,
  Occurrence,
  StatusChangeParts,
} from './event';
import type { Item, ItemsOf } from './item';
import type { Pickers } from './picker';
import type { PresetId, ProviderPresets } from './presets';
import type { ProviderStream } from './provider-stream';
import type { JsonObject } from '../read/read';
import type { RejectReason } from './refusal';
import type { WebhookRegistrar } from './registration';
import type { SignatureScheme } from './scheme';

/** `signature` proves the sender; the other two are weaker, explicit choices, marked `verified: false`. */
export type AuthenticationMode = 'signature' | 'url-key' | 'unsigned';

export interface RetryAnswer {
  readonly status: number;
  /** How it is known that the sender tries again after it. */
  readonly evidence: EvidenceStrength;
  /** Which of its senders does so, where others do not. */
  readonly only?: string;
  /** Seconds, for a sender that tries again only if it is told when. */
  readonly retryAfter?: number;
}

/** How a helpdesk proves that a URL is ours before it delivers there: a signed request with a word to be sent back. */
export interface Challenge {
  /** Holds the word. It is not signed, so it is sent back only to whom the signature has proven. */
  readonly header: string;
  /** What marks such a request: a field at the top of the body, and its value. */
  readonly body: { readonly field: string; readonly value: string };
}

/**
 * A helpdesk, as the core and the hosts see it: everything they need to know is in here. Programs hand it over and read
 * what it offers; what it does is marked as internal, and the types that are shipped leave it out.
 */
export interface Provider {
  readonly id: string;
  /** The product's name as people write it. */
  readonly label: string;
  readonly events: readonly EventDefinition[];
  /** The surfaces that arrive over HTTP; the others need a socket. */
  readonly webhookSurfaces: readonly string[];
  readonly presets: ProviderPresets;
  readonly filters: OfferedFilters;
  readonly modes: readonly AuthenticationMode[];
  readonly scheme: SignatureScheme;
  /** The sender retries what was not answered 2xx, so what a retry cannot mend is answered 200. */
  readonly retries: boolean;
  /** The answer after which the sender tries again; null where none does, or its vendor does not say which. */
  readonly retry: RetryAnswer | null;
  /** What a person should know when a refusal of this kind comes from this helpdesk. */
  readonly hints: { readonly [Reason in RejectReason]?: string };
  /** Where the event's name comes in a header, which no signature covers: items say so. */
  readonly eventHeader?: string;
  /**
   * @internal Takes the body apart; undefined when it is not this provider's envelope. `event` is the name where the
   * body does not hold it: the one whose key fitted, or that of {@link eventHeader}.
   */
  readonly open: (body: JsonObject, event?: string) => Envelope | undefined;
  /** @internal */
  readonly normalise: (envelope: Envelope, context: NormaliseContext) => Normalised;
  /** @internal Stable over the sender's retries, or null. `delivery` is null on a socket. */
  readonly identify: (envelope: Envelope, delivery: Delivery | null) => string | null;
  /** @internal The same for two deliveries that tell the same event, or null where that cannot be known. */
  readonly fingerprint?: (envelope: Envelope, context: NormaliseContext) => string | null;
  /** @internal Null for events that tell nothing which another event tells, too. */
  readonly occurrence?: (envelope: Envelope, context: NormaliseContext) => Occurrence | null;
  /** @internal Only where one change of status comes as two events. */
  readonly statusChangeParts?: StatusChangeParts;
  /** @internal Replaces credentials that the helpdesk leaks into its payload, in place. */
  readonly redact?: (payload: JsonObject) => void;
  /** @internal The helpdesk's own test delivery, marked in a header or in the body. */
  readonly isTest?: (envelope: Envelope, headers: HeaderBag) => boolean;
  /** The method with which the helpdesk looks whether a URL is there before it takes it: answered 200, no item. */
  readonly urlCheck?: 'HEAD';
  readonly challenge?: Challenge;
  /** @internal Absent where webhooks can only be entered by hand. */
  readonly registrar?: WebhookRegistrar;
  /** @internal What a person's token is good for besides; absent where nothing is asked of the helpdesk. */
  readonly api?: ProviderApi;
  /** @internal Absent where nobody can listen. */
  readonly stream?: ProviderStream;
}

/** One that can be listened to. */
export interface StreamingProvider extends Provider {
  /** @internal */
  readonly stream: ProviderStream;
}

/** @internal */
export function isStreaming(provider: Provider): provider is StreamingProvider {
  return provider.stream !== undefined;
}

/** How a helpdesk's REST API is reached. */
export interface ProviderApi {
  /** What carries the token, for hosts that build their requests themselves. */
  readonly headers: (account: ApiAccount) => Readonly<Record<string, string>>;
  /** Where the API is for everybody; absent where each account has an address of its own. */
  readonly baseUrl?: string;
  /** False where a token says by itself whose account it is, so that nobody is asked for one. */
  readonly needsAccountId: boolean;
  readonly pickers: Pickers;
  readonly checks: AccountChecks;
}

/** What a provider's folder exports: a {@link Provider} whose event names decide the type of the payload. */
export interface ProviderDefinition<Id extends string, Payloads extends object> extends Provider {
  readonly id: Id;
  readonly events: readonly EventDefinition<keyof Payloads & string>[];
  readonly presets: ProviderPresets<keyof Payloads & string>;
  /** Only a type: event name to payload. */
  readonly payloads?: Payloads;
}

export interface StreamingDefinition<Id extends string, Payloads extends object> extends ProviderDefinition<
  Id,
  Payloads
> {
  /** @internal */
  readonly stream: ProviderStream;
}

/**
 * What can be chosen of a helpdesk: a name of its catalogue, `preset:<id>`, or `*` for all. The compiler knows the names
 * where it knows the helpdesk.
 */
export type EventChoiceOf<P extends Provider> =
  P extends ProviderDefinition<string, infer Payloads>
    ? string extends keyof Payloads
      ? string
      : (keyof Payloads & string) | `preset:${PresetId}` | '*'
    : string;

/** What a provider's events become: its own items where its payloads are known to the compiler. */
export type ItemOf<P extends Provider> =
  P extends ProviderDefinition<infer Id, infer Payloads> ? ItemsOf<Id, Payloads> : Item;
