/**
 * How a helpdesk is presented to people: pages, search words, packages and the demonstration are made from it. Nothing
 * in it is loaded where deliveries arrive.
 */
export interface Listing<Event extends string = string> {
  /** What people type when they look for it, besides its name. */
  readonly searchWords: readonly string[];
  /** Of its node, where nodes have one: `#RRGGBB`. */
  readonly colour: string;
  /** Asked for where links lead to an address of one's own: what the field holds at first. */
  readonly baseUrl?: string;
  /** Another trigger for the same account may see the same events, and can share its memory of duplicates. */
  readonly sharesDuplicates?: true;
  /** What happens at it in the demonstration, before somebody forges a delivery of the event named last. */
  readonly scenes: readonly Scene<Event>[];
  readonly forged: Event;
}

/** One thing that happens in the demonstration. */
export interface Scene<Event extends string = string> {
  readonly event: Event;
  /** It names a contact with an e-mail address, so the CRM hears of it too. */
  readonly contact?: boolean;
}
