import type { Delivery, HeaderBag } from './delivery';
import type { OfferedFilters } from './filters';
import type { AuthorBlock, ConversationStatus, ItemKind, NormalisedBlocks } from './item';
import type { Pickers } from './picked';
import type { ProviderPresets } from './presets';
import type { JsonObject } from './read';
import type { RejectReason } from './outcome';
import type { WebhookRegistrar } from './registration';
import type { SignatureScheme } from './signature';

/** How an event is known to arrive on a surface, strongest first. */
export type EvidenceStrength = 'documented' | 'code' | 'observed' | 'listed' | 'likely' | 'unknown';

/** One row of a catalogue: the single source for types, editor choices, README tables and fixtures. */
export interface EventDefinition<Name extends string = string> {
  readonly name: Name;
  readonly label: string;
  readonly description: string;
  readonly group: string;
  /** The kinds an item of this event can have, the usual one first. */
  readonly kinds: readonly [ItemKind, ...ItemKind[]];
  /** Where the helpdesk delivers the event, and how well that is known; a surface left out never does. */
  readonly surfaces: { readonly [surface: string]: EvidenceStrength };
  /** Credentials that may subscribe to it on a socket, where that differs by event (Crisp). */
  readonly tiers?: readonly string[];
  /** Noise to nearly everybody: not part of all events, and heard only where it is chosen by name. */
  readonly background?: true;
  /** First version of the helpdesk that sends it. */
  readonly since?: string;
}

/** What every provider's body is taken apart into, before anything is interpreted. */
export interface Envelope {
  readonly event: string;
  /** The provider's payload: the item's `data`. */
  readonly payload: JsonObject;
  /** The whole body where it holds more than the payload (delivery id, times, attempts). */
  readonly body: JsonObject;
}

/** What filters look at and the item does not show. */
export interface Traits {
  /** Sent by a bot, a campaign, a template or an automation rule, not typed by a person. */
  readonly automated: boolean;
  readonly private: boolean;
  /** The provider's own word: Crisp `text`, `file`…; Chatwoot `incoming`, `outgoing`, `template`. */
  readonly messageType: string | null;
  /** Where a message came from (`chat`, `email`, `urn:…`), to recognise one's own writes. */
  readonly origin: string | null;
  /** Left out where the event is about no conversation, or the helpdesk does not tell. */
  readonly handling?: Handling;
  /** What an update changed; empty when it lists nothing. Left out for what never lists changes. */
  readonly changed?: readonly string[];
  /** Keys that whoever wrote the message through the helpdesk's API put on it. */
  readonly markers?: readonly string[];
  /** The event says only that somebody was active again. */
  readonly quiet?: boolean;
}

/** Who looks after a conversation, and how it is labelled. */
export interface Handling {
  readonly team: string | null;
  readonly assignee: Pick<AuthorBlock, 'id' | 'type'> | null;
  readonly labels: readonly string[];
}

export interface Normalised extends NormalisedBlocks {
  readonly kind: ItemKind;
  readonly occurredAt: string | null;
  readonly traits: Traits;
}

/** One of the two events in which a helpdesk tells one change of status. */
export interface StatusHalf {
  /** The same for both. */
  readonly key: string;
  /** The event of the change itself, or the update that lists the status among what changed. */
  readonly half: 'change' | 'update';
  readonly previousStatus: ConversationStatus | null;
  /** Nothing else is told. */
  readonly alone: boolean;
}

/** The names of those two events, and how to tell which belong together. */
export interface StatusHalves {
  readonly change: string;
  readonly update: string;
  readonly read: (envelope: Envelope) => StatusHalf | null;
}

export interface NormaliseContext {
  /** The helpdesk's own address, for links (self-hosted Chatwoot); without a trailing slash. */
  readonly baseUrl: string | null;
}

/** `signature` proves the sender; the other two are weaker, explicit choices, marked `verified: false`. */
export type AuthenticationMode = 'signature' | 'url-key' | 'unsigned';

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
  /** What a person should know when a refusal of this kind comes from this helpdesk. */
  readonly hints: { readonly [Reason in RejectReason]?: string };
  /** @internal Takes the body apart; undefined when it is not this provider's envelope. */
  readonly open: (body: JsonObject) => Envelope | undefined;
  /** @internal */
  readonly normalise: (envelope: Envelope, context: NormaliseContext) => Normalised;
  /** @internal Stable over the sender's retries, or null. `delivery` is null on a socket. */
  readonly identify: (envelope: Envelope, delivery: Delivery | null) => string | null;
  /** @internal The same for two deliveries that tell the same event, or null where that cannot be known. */
  readonly meaningOf?: (envelope: Envelope) => string | null;
  /** @internal Only where one change of status comes as two events. */
  readonly statusHalves?: StatusHalves;
  /** @internal Replaces credentials that the helpdesk leaks into its payload, in place. */
  readonly redact?: (payload: JsonObject) => void;
  /** @internal The helpdesk's own test delivery, marked in a header or in the body. */
  readonly isTest?: (envelope: Envelope, headers: HeaderBag) => boolean;
  /** The method with which the helpdesk looks whether a URL is there before it takes it: answered 200, no item. */
  readonly urlCheck?: 'HEAD';
  /** @internal Absent where webhooks can only be entered by hand. */
  readonly registrar?: WebhookRegistrar;
  /** @internal What a person's token is good for besides; absent where nothing is asked of the helpdesk. */
  readonly api?: {
    /** The header that carries the token, for hosts that build their requests themselves. */
    readonly tokenHeader: string;
    readonly pickers: Pickers;
  };
}

/** What a provider's folder exports: a {@link Provider} whose event names decide the type of the payload. */
export interface ProviderDefinition<Id extends string, Payloads extends object> extends Provider {
  readonly id: Id;
  readonly events: readonly EventDefinition<keyof Payloads & string>[];
  readonly presets: ProviderPresets<keyof Payloads & string>;
  /** Only a type: event name to payload. */
  readonly payloads?: Payloads;
}
