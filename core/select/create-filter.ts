import { NOBODY, type Filters } from '../helpdesk/filters';
import type { AuthorBlock } from '../helpdesk/item';
import type { Normalised } from '../helpdesk/event';

type Check = (event: Normalised) => boolean;
/** What the entries of a list are compared with; undefined when the event does not tell, which lets it pass. */
type Reader = (event: Normalised) => readonly string[] | undefined;
type Readers = { readonly [Name in keyof Filters]?: Reader };

/** One of the values has to be listed. */
const ONLY: Readers = {
  kinds: ({ kind }) => [kind],
  // Who asks for one inbox does not want what belongs to none.
  accounts: ({ account }) => [account?.id ?? ''],
  inboxes: ({ inbox }) => [inbox?.id ?? ''],
  messageTypes: ({ traits }) => told(traits.messageType),
  senderTypes: ({ author }) => told(author?.type),
  statuses: ({ conversation }) => told(conversation?.status),
  teams: ({ traits: { handling } }) => handling && [handling.team ?? NOBODY],
  assignees: ({ traits: { handling } }) =>
    handling && (handling.assignee === null ? [NOBODY] : toIds(handling.assignee)),
  labels: ({ traits: { handling } }) => handling?.labels,
  changedAttributes: ({ traits }) => traits.changed,
};

/** None of the values may be listed. */
const IGNORE: Readers = {
  ignoreAuthors: ({ author, traits }) => [...toIds(author), ...(told(traits.origin) ?? [])],
  ignoreMarkers: ({ traits }) => traits.markers,
};

/** One predicate from those filters that are set. See {@link Filters} for what each means. */
export function createFilter(filters: Filters): Check {
  const checks = [
    ...listChecks(ONLY, filters, true),
    ...listChecks(IGNORE, filters, false),
    filters.onlyFromCustomers === true ? fromCustomer : undefined,
    filters.ignoreAutomated === true ? (event: Normalised) => !isAutomated(event) : undefined,
    filters.ignoreUnknownAuthors === true ? (event: Normalised) => event.author !== null : undefined,
    filters.ignorePrivateNotes === true ? (event: Normalised) => !event.traits.private : undefined,
    filters.includeActivityUpdates === true ? undefined : (event: Normalised) => event.traits.quiet !== true,
  ].filter((check) => check !== undefined);
  return (event) => checks.every((check) => check(event));
}

function listChecks(readers: Readers, filters: Filters, passes: boolean): Check[] {
  return Object.entries(readers).flatMap(([name, read]) => {
    const entries = filters[name as keyof Filters];
    if (!Array.isArray(entries) || entries.length === 0) return [];
    const set = new Set<string>((entries as readonly string[]).map(comparable));
    return (event: Normalised) => {
      const values = read(event);
      return values === undefined || values.some((value) => set.has(comparable(value))) === passes;
    };
  });
}

function told(value: string | null | undefined): readonly string[] | undefined {
  return value === null || value === undefined ? undefined : [value];
}

/** By the id alone, and with the type in front where two kinds of people may have the same id. */
function toIds(author: Pick<AuthorBlock, 'id' | 'type'> | null): readonly string[] {
  return author === null || author.id === null ? [] : [author.id, `${author.type}:${author.id}`];
}

function comparable(value: string): string {
  return value.trim().toLowerCase();
}

/** Helpdesks leave the author out of agents' own changes, so whoever is not named is no customer. */
function fromCustomer({ author }: Normalised): boolean {
  return author?.type === 'contact';
}

function isAutomated({ author, traits }: Normalised): boolean {
  return traits.automated || author?.type === 'bot' || author?.type === 'system';
}
