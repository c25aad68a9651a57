import type { Filters } from '../helpdesk/filters';
import { identifier } from '../read/read';

/** A collection of settings as an editor stores it: what was never touched may be missing. */
export type Stored = Readonly<Record<string, unknown>>;

/** Turns what editors store into filters: lists may be arrays, or text as people type it. */
export function storedFilters(stored: Stored): Filters {
  const filters: Record<keyof Filters, boolean | readonly string[]> = {
    onlyFromCustomers: stored.onlyFromCustomers === true,
    ignoreAutomated: stored.ignoreAutomated === true,
    ignorePrivateNotes: stored.ignorePrivateNotes === true,
    ignoreUnknownAuthors: stored.ignoreUnknownAuthors === true,
    includeActivityUpdates: stored.includeActivityUpdates === true,
    kinds: idsIn(stored.kinds),
    ignoreAuthors: idsIn(stored.ignoreAuthors),
    ignoreMarkers: namesIn(stored.ignoreMarkers),
    accounts: idsIn(stored.accounts),
    inboxes: idsIn(stored.inboxes),
    messageTypes: idsIn(stored.messageTypes),
    senderTypes: idsIn(stored.senderTypes),
    statuses: idsIn(stored.statuses),
    teams: idsIn(stored.teams),
    assignees: idsIn(stored.assignees),
    labels: namesIn(stored.labels),
    // Those that an editor offers, and those that it does not know.
    changedAttributes: [...idsIn(stored.changedAttributes), ...namesIn(stored.moreChangedAttributes)],
  };
  // Words that no event has hold everything back, as any other list would that fits nothing.
  return filters as Filters;
}

/** Ids never hold blanks: `12, 34 56` is three, and an expression may give a single number. */
export function idsIn(typed: unknown): string[] {
  return split(typed, /[\s,;]/);
}

/** Labels and keys may hold blanks. */
export function namesIn(typed: unknown): string[] {
  return split(typed, /[\n,;]/);
}

function split(typed: unknown, separator: RegExp): string[] {
  const parts = Array.isArray(typed) ? typed.map(toText) : toText(typed).split(separator);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** Nothing for objects and lists, which only a file that was written by hand has here; String() throws at some. */
function toText(value: unknown): string {
  return identifier(value) ?? '';
}
