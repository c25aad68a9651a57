import type { Authentication } from '../../core/verify/authentication';
import type { DuplicateMemory } from '../../core/duplicates/duplicates';
import type { Provider } from '../../core/helpdesk/provider';
import type { ReceiverOptions } from '../../core/settings';
import { storedFilters } from '../../core/select/stored-filters';
import type { AccountNode } from './account';
import type { WebhookConfig } from './config';

/** What the editor saved, in the words of the core. */
export function receiverOptions(
  provider: Provider,
  config: WebhookConfig,
  authentication: Authentication,
  { baseUrl, accountId }: Pick<AccountNode, 'baseUrl' | 'accountId'>,
  memory: DuplicateMemory,
): ReceiverOptions {
  return {
    provider,
    authentication,
    events: config.events,
    filters: storedFilters({ ...config }),
    emitTests: config.emitTests,
    duplicates: config.dropDuplicates ? memory : false,
    dropRepeats: config.dropRepeats,
    keepCredentials: config.keepCredentials,
    foldStatus: config.foldStatusChanges,
    ...(config.maxBodyKb === '' ? {} : { maxBodyBytes: Number(config.maxBodyKb) * 1024 }),
    baseUrl,
    accountId,
  };
}
