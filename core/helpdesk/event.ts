import type { AssigneeBlock, AuthorBlock, ConversationStatus, ItemKind, NormalisedBlocks } from './item';
import type { JsonObject } from '../read/read';

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
  /** A customer answered what the message asks: a pick, a form, a field. */
  readonly answered?: boolean;
  /** The event says only that somebody was active again. */
  readonly quiet?: boolean;
}

/** Who looks after a conversation, and how it is labelled. */
export interface Handling {
  readonly team: string | null;
  readonly assignee: (Pick<AuthorBlock, 'id' | 'type'> & Partial<Pick<AuthorBlock, 'name'>>) | null;
  readonly labels: readonly string[];
}

export interface Normalised extends NormalisedBlocks {
  readonly kind: ItemKind;
  readonly occurredAt: string | null;
  readonly traits: Traits;
  /** Left out where {@link Handling} tells it, or nothing does. */
  readonly assignee?: AssigneeBlock | null;
  /** False where the payload is not of the form that the catalogue has under this name. */
  readonly known?: false;
}

/** One of the two events in which a helpdesk tells one change of status. */
export interface StatusChangePart {
  /** The same for both, and for all changes of one conversation: they are paired in the order in which they come. */
  readonly key: string;
  /** The event of the change itself, or the update that lists the status among what changed. */
  readonly part: 'change' | 'update';
  readonly previousStatus: ConversationStatus | null;
  /** What it became, from the part that can be sure of it; null in the other. */
  readonly status: ConversationStatus | null;
  /** Nothing else is told. */
  readonly alone: boolean;
}

/** The names of those two events, and how to tell which belong together. */
export interface StatusChangeParts {
  readonly change: string;
  readonly update: string;
  readonly read: (envelope: Envelope, context: NormaliseContext) => StatusChangePart | null;
}

/** What some helpdesks tell again with later events: a rating stands in every update of its message. */
export interface Occurrence {
  /** Of what it happened to, in what way. */
  readonly key: string;
  /** As it is now: another value is another occurrence. */
  readonly value: string;
}

export interface NormaliseContext {
  /** The helpdesk's own address, for links (self-hosted Chatwoot); without a trailing slash. */
  readonly baseUrl: string | null;
  /** The account that the trigger is set up for, where the host knows it: payloads of old servers lack theirs. */
  readonly accountId?: string;
  /** The event's {@link Occurrence} was told before: what else the event says is its kind then. */
  readonly repeated?: boolean;
}
