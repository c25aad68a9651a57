import type { ITriggerFunctions } from 'n8n-workflow';
import { idsIn } from '../../../core/select/stored-filters';
import { readRestartChoice, type RestartChoice } from '../../../core/streams/restart-choice';
import type { StreamListener } from '../../../core/helpdesk/stream-listener';
import { readFilters } from '../read-parameters';
import type { ExecutionPace } from './paced-executions';
import { DEFAULT_IN_FLIGHT, DEFAULT_WAIT_MS } from './pace-parameters';
import { DEFAULT_READ_BACK_HOURS } from './restart-parameters';

const HOUR_MS = 3_600_000;

/** What every stream's node asks for. */
export interface StreamSettings {
  readonly wanted: Required<Pick<StreamListener, 'events' | 'filters' | 'catchUp' | 'maxReadBackMs'>>;
  /** Goes on after a start where it was before. */
  readonly resumes: boolean;
  readonly output: 'item' | 'data';
  readonly shareDuplicates: boolean;
  readonly pace: ExecutionPace;
  /** What a test run in the editor emits. */
  readonly testWith: 'live' | 'sample';
}

/** As the editor stores the collection: what was never opened is not there. */
interface StoredOptions {
  catchUp?: boolean;
  afterRestart?: RestartChoice;
  longestReadBack?: number;
  output?: 'item' | 'data';
  shareDuplicates?: boolean;
  executionsAtOnce?: number;
  eventsPerExecution?: number;
  longestWait?: number;
  testWith?: 'live' | 'sample';
}

export function readSettings(context: ITriggerFunctions): StreamSettings {
  const options = context.getNodeParameter('options', {}) as StoredOptions;
  const maxBatch = atLeast(1, options.eventsPerExecution, 1);
  return {
    wanted: {
      events: idsIn(context.getNodeParameter('events', [])),
      filters: readFilters(context),
      catchUp: options.catchUp ?? true,
      maxReadBackMs: atLeast(1, options.longestReadBack, DEFAULT_READ_BACK_HOURS) * HOUR_MS,
    },
    resumes: (options.catchUp ?? true) && readRestartChoice(options.afterRestart) === 'readBack',
    output: options.output ?? 'item',
    shareDuplicates: options.shareDuplicates ?? false,
    testWith: options.testWith ?? 'live',
    pace: {
      // Batches that run side by side would mix up the order of what is in them.
      maxInFlight: atLeast(1, options.executionsAtOnce, maxBatch > 1 ? 1 : DEFAULT_IN_FLIGHT),
      maxBatch,
      maxWaitMs: atLeast(0, options.longestWait, DEFAULT_WAIT_MS),
    },
  };
}

/** An expression may have made anything of it. */
function atLeast(least: number, value: unknown, fallback: number): number {
  const number = Math.floor(Number(value ?? fallback));
  return Number.isFinite(number) ? Math.max(least, number) : fallback;
}
