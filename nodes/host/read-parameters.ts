import type { IWebhookFunctions } from 'n8n-workflow';
import type { Filters } from '../../core/helpdesk/filters';
import type { AuthenticationMode } from '../../core/helpdesk/provider';
import { storedFilters, type Stored } from '../../core/select/stored-filters';
import { withPicked } from './picker-parameters';

export interface TriggerParameters {
  readonly registration: 'automatic' | 'by-hand';
  readonly mode: AuthenticationMode;
  readonly events: readonly string[];
  readonly filters: Filters;
  readonly output: 'item' | 'data';
  readonly emitTests: boolean;
  readonly emitRefusals: boolean;
  readonly dropDuplicates: boolean;
  readonly dropRepeats: boolean;
  readonly foldStatusChanges: boolean;
  readonly keepCredentials: boolean;
  /** With another trigger of the workflow. */
  readonly shareDuplicates: boolean;
  /** Undefined leaves the default to the core. */
  readonly replayWindow: number | undefined;
  readonly maxBodyBytes: number | undefined;
  readonly allowPrivateUrl: boolean;
}

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

export function readParameters(context: Pick<IWebhookFunctions, 'getNodeParameter'>): TriggerParameters {
  const options = context.getNodeParameter('options', {}) as StoredOptions;
  return {
    // Only there where the helpdesk has a registrar.
    registration: context.getNodeParameter('registration', 'by-hand') as TriggerParameters['registration'],
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
