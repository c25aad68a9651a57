import type { Authentication } from '../../core/authentication';
import type { DuplicateMemory } from '../../core/duplicates';
import type { Filters } from '../../core/filters';
import type { ItemKind } from '../../core/item';
import type { Provider } from '../../core/provider';
import type { ReceiverOptions } from '../../core/settings';
import type { WebhookConfig } from './config';

/** What the editor saved, in the words of the core. */
export function receiverOptions(
  provider: Provider,
  config: WebhookConfig,
  authentication: Authentication,
  baseUrl: string,
  memory: DuplicateMemory,
): ReceiverOptions {
  return {
    provider,
    authentication,
    events: config.events,
    filters: filtersOf(config),
    emitTests: config.emitTests,
    duplicates: config.dropDuplicates ? memory : false,
    ...(config.maxBodyKb === '' ? {} : { maxBodyBytes: Number(config.maxBodyKb) * 1024 }),
    ...(baseUrl === '' ? {} : { baseUrl }),
  };
}

function filtersOf(config: WebhookConfig): Filters {
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
function words(typed: string): string[] {
  return typed.split(/[\s,;]+/).filter((word) => word !== '');
}
