import type { JsonObject } from '../read/read';

/** One vocabulary over all helpdesks: a flow built on `kind` works with any of them. */
export const ITEM_KINDS = [
  'message.received',
  'message.sent',
  'message.note',
  'message.updated',
  'message.removed',
  'conversation.started',
  'conversation.updated',
  'conversation.status_changed',
  'conversation.assigned',
  'conversation.snoozed',
  'conversation.rated',
  'conversation.removed',
  'contact.created',
  'contact.updated',
  'contact.removed',
  'contact.subscription_changed',
  'typing',
  'other',
] as const;

export type ItemKind = (typeof ITEM_KINDS)[number];
export type ItemSource = 'webhook' | 'rtm' | 'realtime' | 'catch-up';

/** The four states every helpdesk can be mapped to; the provider's own word stays in `data`. */
export type ConversationStatus = 'open' | 'pending' | 'snoozed' | 'resolved';

export interface AccountBlock {
  id: string;
  name: string | null;
}

export interface InboxBlock {
  id: string;
  name: string | null;
}

export interface ConversationBlock {
  id: string;
  /** Where agents open it. */
  url: string | null;
  status: ConversationStatus | null;
  /** What it was before, in an event that changed it; null where that is not known. */
  previousStatus: ConversationStatus | null;
}

export interface ContactBlock {
  id: string | null;
  name: string | null;
  email: string | null;
  phone: string | null;
}

export interface AuthorBlock {
  id: string | null;
  name: string | null;
  type: 'contact' | 'agent' | 'bot' | 'system';
}

export interface AssigneeBlock {
  id: string | null;
  name: string | null;
  type: 'agent' | 'bot';
}

export interface AttachmentBlock {
  name: string | null;
  url: string | null;
  /** A MIME type where the helpdesk gives one, else its own word (`image`). */
  type: string | null;
  /** Bytes. */
  size: number | null;
  /** Of a place that was sent, else null. */
  coordinates: Coordinates | null;
}

/** Degrees. */
export interface Coordinates {
  latitude: number;
  longitude: number;
}

export interface MessageBlock {
  id: string | null;
  text: string | null;
  /** `internal` is a note that the customer never sees; null where an edit or a removal does not tell. */
  direction: 'incoming' | 'outgoing' | 'internal' | null;
  attachments: AttachmentBlock[];
  createdAt: string | null;
}

/** Null is what the event does not tell; ids are strings. */
export interface NormalisedBlocks {
  /** The account or workspace at the helpdesk. */
  account: AccountBlock | null;
  /** The channel through which it came. */
  inbox: InboxBlock | null;
  conversation: ConversationBlock | null;
  /** The customer. */
  contact: ContactBlock | null;
  /** Who did it. */
  author: AuthorBlock | null;
  message: MessageBlock | null;
}

export interface ItemBase extends NormalisedBlocks {
  /** What happened, in one vocabulary over all helpdesks. */
  kind: ItemKind;
  /** Stable over the sender's retries, or null: never a guess. */
  id: string | null;
  /** ISO 8601 in UTC, or null. */
  occurredAt: string | null;
  /** True only when a signature, or the token that opened the socket, proved who sent it. */
  verified: boolean;
  /** Only there, and false, where the helpdesk sends the event's name in a header that it does not sign. */
  eventVerified?: false;
  source: ItemSource;
  /** True for the provider's own test delivery. */
  test: boolean;
  /** Who looks after the conversation; null for nobody, and where the event does not tell. */
  assignee: AssigneeBlock | null;
}

/** An event of a catalogue: `provider` and `event` together decide the type of `data`. */
export interface KnownItem<P extends string, E extends string, Data> extends ItemBase {
  provider: P;
  event: E;
  known: true;
  data: Data;
}

/**
 * A name that no catalogue holds. To the compiler it ends in a character that no name ends in: a plain or
 * a branded string would stay in the union when `event` is compared with a known name, and spoil `data`.
 */
export type UnknownEventName = `${string}\u0000`;

/** An event the helpdesk added after this version: passed on and marked when all events are chosen. */
export interface UnknownItem<P extends string = string> extends ItemBase {
  provider: P;
  event: UnknownEventName;
  known: false;
  data: JsonObject;
}

/** All items of one helpdesk, from its id and its map of event names to payloads. */
export type ItemsOf<P extends string, Payloads> =
  { [E in keyof Payloads & string]: KnownItem<P, E, Payloads[E]> }[keyof Payloads & string] | UnknownItem<P>;

/** Any item, where it does not matter of which helpdesk. */
export interface Item extends ItemBase {
  provider: string;
  event: string;
  /** False for an event that no catalogue holds. */
  known: boolean;
  data: object;
}
