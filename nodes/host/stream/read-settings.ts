import type { ITriggerFunctions } from 'n8n-workflow';
import { idsIn } from '../../../core/select/stored-filters';
import type { StreamListener } from '../../../core/streams/listener';
import { readFilters } from '../read-parameters';
import type { ExecutionPace } from './paced-executions';
import { DEFAULT_IN_FLIGHT, DEFAULT_WAIT_MS } from './pace-parameters';

/** What every stream's node asks for. */
export interface StreamSettings {
  readonly wanted: Required<Pick<StreamListener, 'events' | 'filters' | 'catchUp'>>;
  readonly output: 'item' | 'data';
  readonly shareDuplicates: boolean;
  readonly pace: ExecutionPace;
}

/** As the editor stores the collection: what was never opened is not there. */
interface StoredOptions {
  catchUp?: boolean;
  output?: 'item' | 'data';
  shareDuplicates?: boolean;
  executionsAtOnce?: number;
  eventsPerExecution?: number;
  longestWait?: number;
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
    pace: {
      maxInFlight: atLeast(1, options.executionsAtOnce, DEFAULT_IN_FLIGHT),
      maxBatch: atLeast(1, options.eventsPerExecution, 1),
      maxWaitMs: atLeast(0, options.longestWait, DEFAULT_WAIT_MS),
    },
  };
}

/** An expression may have made anything of it. */
function atLeast(least: number, value: unknown, fallback: number): number {
  const number = Math.floor(Number(value ?? fallback));
  return Number.isFinite(number) ? Math.max(least, number) : fallback;
}
