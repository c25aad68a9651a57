import type { AuthorBlock, ConversationStatus, ItemKind } from './item';

/**
 * What to hold back, after verification. An empty list or false filters nothing. Of those that are set each has to
 * let an event pass; within a list one entry is enough. Entries are compared without regard to upper and lower case and
 * to spaces around them, as people type them and expressions give them. What an event does not carry is said at each.
 */
export interface Filters {
  readonly kinds?: readonly ItemKind[];
  /** Only what customers do: drops whatever an agent or bot did, and what does not tell who did it. */
  readonly onlyFromCustomers?: boolean;
  /** Drops what bots, campaigns, templates and automation rules send. */
  readonly ignoreAutomated?: boolean;
  readonly ignorePrivateNotes?: boolean;
  /** Drops what does not tell who did it, which the other filters of authors let pass. */
  readonly ignoreUnknownAuthors?: boolean;
  /** Lets updates pass that say only that a contact was active again. They are dropped without it. */
  readonly includeActivityUpdates?: boolean;
  /**
   * Authors or message origins (`urn:…`) to drop: one's own writes, so that a flow cannot feed itself. `17` is
   * whoever has this id, `agent:17` only the agent: Chatwoot counts agents, bots and contacts separately.
   */
  readonly ignoreAuthors?: readonly string[];
  /**
   * Keys that one's own API calls put on their messages (Chatwoot: into `content_attributes`): `sent_by_workflow`.
   * Drops messages that have one, unless its value is false, 0, empty or null.
   */
  readonly ignoreMarkers?: readonly string[];
  /** Crisp website ids, Chatwoot account ids. An event without one is held back. */
  readonly accounts?: readonly string[];
  /** An event without one is held back. */
  readonly inboxes?: readonly string[];
  /** The provider's own words: Crisp `text`, `file`…; Chatwoot `incoming`… Events without a message pass. */
  readonly messageTypes?: readonly string[];
  /** Who did it. Events that do not tell pass. */
  readonly senderTypes?: readonly AuthorBlock['type'][];
  /** Of the conversation. Events about no conversation, or that do not tell, pass; so too in the next three. */
  readonly statuses?: readonly ConversationStatus[];
  /** Ids, or {@link NOBODY} for conversations without a team. */
  readonly teams?: readonly string[];
  /** Ids (`17`, or `agent:17`, `bot:3`), or {@link NOBODY}. */
  readonly assignees?: readonly string[];
  /** Conversations with one of these. */
  readonly labels?: readonly string[];
  /**
   * Updates of one of these: `assignee`, `status`…, or the helpdesk's own name of an attribute. Speaks only about
   * the kinds of updates that list what changed; one that lists nothing is held back, all other events pass.
   */
  readonly changedAttributes?: readonly string[];
}

export type FilterName = keyof Filters;

/** In {@link Filters.teams} and {@link Filters.assignees}. */
export const NOBODY = 'none';

/** Those whose values a person chooses from a list: without one there would be nothing to choose. */
type ChosenFilter = 'messageTypes' | 'senderTypes' | 'statuses' | 'changedAttributes';

/**
 * The filters that can tell the events of a helpdesk apart, which editors offer: with the values to choose from, or
 * `true` for what is switched or typed. Kinds are not among them: the catalogue tells those.
 */
export type OfferedFilters = {
  readonly [Name in Exclude<FilterName, 'kinds'>]?: Name extends ChosenFilter ? readonly string[] : true;
};
