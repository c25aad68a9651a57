import type { ItemKind } from './item';
import type { Normalised } from './provider';

/** What to hold back, after verification. An empty list or false filters nothing. */
export interface Filters {
  readonly kinds?: readonly ItemKind[];
  /** Only what customers do: drops messages without a known author and whatever an agent or bot did. */
  readonly onlyFromCustomers?: boolean;
  /** Drops what bots, campaigns, templates and automation rules send. */
  readonly ignoreAutomated?: boolean;
  readonly ignorePrivateNotes?: boolean;
  /**
   * Authors or message origins (`urn:…`) to drop: one's own writes, so that a flow cannot feed itself. `17` is
   * whoever has this id, `agent:17` only the agent: Chatwoot counts agents, bots and contacts separately.
   */
  readonly ignoreAuthors?: readonly string[];
  /** Crisp website ids, Chatwoot account ids. */
  readonly accounts?: readonly string[];
  readonly inboxes?: readonly string[];
  /** The provider's own words: Crisp `text`, `file`…; Chatwoot `incoming`, `outgoing`, `template`. */
  readonly messageTypes?: readonly string[];
}

type Check = (normalised: Normalised) => boolean;

/** One predicate from those filters that are set; none set costs nothing per event. */
export function createFilter(filters: Filters): Check {
  const checks = [
    oneOf(filters.kinds, (event) => event.kind),
    oneOf(filters.accounts, (event) => event.account?.id),
    oneOf(filters.inboxes, (event) => event.inbox?.id),
    messageTypes(filters.messageTypes),
    ignoredAuthors(filters.ignoreAuthors),
    filters.onlyFromCustomers === true ? fromCustomer : undefined,
    filters.ignoreAutomated === true ? (event: Normalised) => !isAutomated(event) : undefined,
    filters.ignorePrivateNotes === true ? (event: Normalised) => !event.traits.private : undefined,
  ].filter((check) => check !== undefined);
  return (normalised) => checks.every((check) => check(normalised));
}

function oneOf(
  allowed: readonly string[] | undefined,
  read: (event: Normalised) => string | undefined,
): Check | undefined {
  if (allowed === undefined || allowed.length === 0) return undefined;
  const set = new Set(allowed);
  return (event) => set.has(read(event) ?? '');
}

/** Message types say nothing about events that carry no message. */
function messageTypes(allowed: readonly string[] | undefined): Check | undefined {
  if (allowed === undefined || allowed.length === 0) return undefined;
  const set = new Set(allowed);
  return ({ traits }) => traits.messageType === null || set.has(traits.messageType);
}

function ignoredAuthors(ignored: readonly string[] | undefined): Check | undefined {
  if (ignored === undefined || ignored.length === 0) return undefined;
  const set = new Set(ignored);
  return ({ author, traits }) =>
    !set.has(author?.id ?? '') && !set.has(`${author?.type}:${author?.id}`) && !set.has(traits.origin ?? '');
}

function fromCustomer({ author, kind }: Normalised): boolean {
  if (author !== null) return author.type === 'contact';
  return !kind.startsWith('message.');
}

function isAutomated({ author, traits }: Normalised): boolean {
  return traits.automated || author?.type === 'bot' || author?.type === 'system';
}
