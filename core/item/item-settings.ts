import { createFilter } from '../select/create-filter';
import { createDuplicateMemory, NO_RESERVATION, type DuplicateMemory } from '../duplicates/duplicates';
import { withoutEndSlashes } from '../read/end-slashes';
import type { Filters } from '../helpdesk/filters';
import type { EventChoiceOf, Provider } from '../helpdesk/provider';
import type { NormaliseContext, Normalised } from '../helpdesk/event';
import { ALL_EVENTS, createSelection, type Selection } from '../select/selection';

/** What to make items of, however the events arrive. */
export interface ItemOptions<P extends Provider = Provider> {
  readonly provider: P;
  /** Event names, `preset:<id>` or `*`; default all. */
  readonly events?: readonly EventChoiceOf<P>[];
  readonly filters?: Filters;
  /** Where duplicates are remembered; default a memory of its own, false switches it off. */
  readonly duplicates?: DuplicateMemory | false;
  /** Drops what the helpdesk itself sends twice under two ids, too; default false. */
  readonly dropRepeats?: boolean;
  /** Leaves the credentials that the helpdesk leaks into its payloads; default false: they are replaced. */
  readonly keepCredentials?: boolean;
  /** The helpdesk's own address, for links (self-hosted Chatwoot). */
  readonly baseUrl?: string;
  /** The account at the helpdesk, for payloads that do not name theirs (Chatwoot before 4.14.2). */
  readonly accountId?: string;
}

/** The same, checked and prepared once, so that an event costs no set-up. */
export interface ItemSettings<P extends Provider = Provider> {
  readonly provider: P;
  /** @internal */
  readonly selection: Selection;
  /** @internal */
  readonly passes: (normalised: Normalised) => boolean;
  readonly duplicates: DuplicateMemory;
  readonly dropRepeats: boolean;
  readonly keepCredentials: boolean;
  /** @internal */
  readonly context: NormaliseContext;
  readonly knownEvents: ReadonlySet<string>;
}

const NO_DUPLICATE_MEMORY: DuplicateMemory = { reserve: () => NO_RESERVATION, size: () => 0 };

/** Throws a {@link ConfigurationError} for an event that the helpdesk does not have. */
export function createItemSettings<P extends Provider>(options: ItemOptions<P>): ItemSettings<P> {
  const { provider, duplicates } = options;
  return {
    provider,
    selection: createSelection(provider, options.events ?? [ALL_EVENTS]),
    passes: createFilter(options.filters ?? {}),
    duplicates: duplicates === false ? NO_DUPLICATE_MEMORY : (duplicates ?? createDuplicateMemory()),
    dropRepeats: options.dropRepeats ?? false,
    keepCredentials: options.keepCredentials ?? false,
    context: createContext(options),
    knownEvents: new Set(provider.events.map((event) => event.name)),
  };
}

function createContext({ baseUrl = '', accountId = '' }: ItemOptions): NormaliseContext {
  return { baseUrl: withoutEndSlashes(baseUrl) || null, ...(accountId !== '' && { accountId }) };
}
