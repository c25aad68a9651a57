import type { Filters } from '../../core/filters';
import type { ItemKind } from '../../core/item';
import type { ItemConfig } from './config';

/** What the editor saved, in the words of the core. */
export function filtersOf(config: ItemConfig): Filters {
  return {
    kinds: config.kinds as readonly ItemKind[],
    onlyFromCustomers: config.onlyFromCustomers,
    ignoreAutomated: config.ignoreAutomated,
    ignorePrivateNotes: config.ignorePrivateNotes,
    ignoreAuthors: words(config.ignoreAuthors),
    accounts: words(config.accounts),
    inboxes: words(config.inboxes),
    messageTypes: words(config.messageTypes),
  };
}

/** `12, 34 56` is three ids, however people like to separate them. */
export function words(typed: string): string[] {
  return typed.split(/[\s,;]+/).filter((word) => word !== '');
}
