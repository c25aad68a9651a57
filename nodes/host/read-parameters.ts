import type { IWebhookFunctions } from 'n8n-workflow';
import type { AuthenticationMode, Filters, ItemKind } from '../../core';

export interface TriggerParameters {
  readonly mode: AuthenticationMode;
  readonly events: readonly string[];
  readonly filters: Filters;
  readonly output: 'item' | 'data';
  readonly emitTests: boolean;
  readonly dropDuplicates: boolean;
  /** With another trigger of the workflow. */
  readonly shareDuplicates: boolean;
  /** Undefined leaves the default to the core. */
  readonly replayWindow: number | undefined;
  readonly maxBodyBytes: number | undefined;
}

/** As the editor stores the collections: what was never opened is not there. */
interface StoredFilters {
  kinds?: ItemKind[];
  onlyFromCustomers?: boolean;
  ignoreAutomated?: boolean;
  ignorePrivateNotes?: boolean;
  ignoreAuthors?: string;
  accounts?: string;
  inboxes?: string;
  messageTypes?: string;
}

interface StoredOptions {
  output?: 'item' | 'data';
  emitTests?: boolean;
  dropDuplicates?: boolean;
  shareDuplicates?: boolean;
  replayWindow?: number;
  bodyLimit?: number;
}

export function readParameters(context: Pick<IWebhookFunctions, 'getNodeParameter'>): TriggerParameters {
  const options = context.getNodeParameter('options', {}) as StoredOptions;
  return {
    mode: context.getNodeParameter('authentication', 'signature') as AuthenticationMode,
    events: context.getNodeParameter('events', []) as string[],
    filters: readFilters(context),
    output: options.output ?? 'item',
    emitTests: options.emitTests ?? false,
    dropDuplicates: options.dropDuplicates ?? true,
    shareDuplicates: options.shareDuplicates ?? false,
    replayWindow: options.replayWindow,
    maxBodyBytes: options.bodyLimit === undefined ? undefined : options.bodyLimit * 1024,
  };
}

export function readFilters(context: Pick<IWebhookFunctions, 'getNodeParameter'>): Filters {
  const filters = context.getNodeParameter('filters', {}) as StoredFilters;
  return {
    ...filters,
    ignoreAuthors: splitList(filters.ignoreAuthors),
    accounts: splitList(filters.accounts),
    inboxes: splitList(filters.inboxes),
    messageTypes: splitList(filters.messageTypes),
  };
}

/** Ids never hold blanks or commas; an expression may give a single number. */
export function splitList(value: unknown): string[] {
  return String(value ?? '')
    .split(/[\s,]+/)
    .filter((part) => part !== '');
}
