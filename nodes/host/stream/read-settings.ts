import type { ITriggerFunctions } from 'n8n-workflow';
import { idsIn } from '../../../core/select/stored-filters';
import type { StreamListener } from '../../../core/streams/listener';
import { readFilters } from '../read-parameters';

/** What every stream's node asks for. */
export interface StreamSettings {
  readonly wanted: Required<Pick<StreamListener, 'events' | 'filters' | 'catchUp'>>;
  readonly output: 'item' | 'data';
  readonly shareDuplicates: boolean;
}

/** As the editor stores the collection: what was never opened is not there. */
interface StoredOptions {
  catchUp?: boolean;
  output?: 'item' | 'data';
  shareDuplicates?: boolean;
}

export function readSettings(context: ITriggerFunctions): StreamSettings {
  const options = context.getNodeParameter('options', {}) as StoredOptions;
  return {
    wanted: {
      events: idsIn(context.getNodeParameter('events', [])),
      filters: readFilters(context),
      catchUp: options.catchUp ?? true,
    },
    output: options.output ?? 'item',
    shareDuplicates: options.shareDuplicates ?? false,
  };
}
