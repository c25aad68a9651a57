import type { IWebhookFunctions } from 'n8n-workflow';
import type { Filters } from '../../core/helpdesk/filters';
import type { AuthenticationMode } from '../../core/helpdesk/provider';
import { readRegistration, type TriggerSettings } from '../../core/trigger/trigger-settings';
import { storedFilters, type Stored } from '../../core/select/stored-filters';
import { withPicked } from './picker-parameters';

/** As the editor stores the collection: what was never opened is not there. */
interface StoredOptions {
  output?: 'item' | 'data';
  emitTests?: boolean;
  emitRefusals?: boolean;
  dropDuplicates?: boolean;
  dropRepeats?: boolean;
  foldStatusChanges?: boolean;
  keepCredentials?: boolean;
  shareDuplicates?: boolean;
  replayWindow?: number;
  bodyLimit?: number;
  allowPrivateUrl?: boolean;
}

export function readParameters(context: Pick<IWebhookFunctions, 'getNodeParameter'>): TriggerSettings {
  const options = context.getNodeParameter('options', {}) as StoredOptions;
  return {
    // Only there where the helpdesk has a registrar.
    registration: readRegistration(context.getNodeParameter('registration', 'manual')),
    mode: context.getNodeParameter('authentication', 'signature') as AuthenticationMode,
    events: context.getNodeParameter('events', []) as string[],
    filters: readFilters(context),
    output: options.output ?? 'item',
    emitTests: options.emitTests ?? false,
    emitRefusals: options.emitRefusals ?? false,
    dropDuplicates: options.dropDuplicates ?? true,
    dropRepeats: options.dropRepeats ?? false,
    foldStatusChanges: options.foldStatusChanges ?? false,
    keepCredentials: options.keepCredentials ?? false,
    shareDuplicates: options.shareDuplicates ?? false,
    replayWindow: options.replayWindow,
    maxBodyBytes: options.bodyLimit === undefined ? undefined : options.bodyLimit * 1024,
    allowPrivateUrl: options.allowPrivateUrl ?? false,
  };
}

export function readFilters(context: Pick<IWebhookFunctions, 'getNodeParameter'>): Filters {
  return storedFilters(withPicked(context.getNodeParameter('filters', {}) as Stored));
}
