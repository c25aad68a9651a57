import type { ITriggerFunctions } from 'n8n-workflow';
import { createHash } from 'node:crypto';
import { systemEnvironment } from '../../../core/environment/environment';
import { PacedQueue, type PaceLimits } from '../../../core/trigger/paced-queue';
import type { ConnectionLog } from './connection-log';
import { ExecutionStarter } from './execution-starter';

/** One event, as n8n is to get it. */
export interface PacedItem {
  readonly json: object;
  readonly key: string | undefined;
}

/** What a person may choose. */
export type ExecutionPace = Pick<PaceLimits, 'maxInFlight' | 'maxBatch' | 'maxWaitMs'>;

const QUEUE: Omit<PaceLimits, keyof ExecutionPace> = {
  maxQueued: 10_000,
  maxQueuedBytes: 32 * 1024 * 1024,
  // n8n gives up no execution by itself, and may lose one.
  placeTimeoutMs: 300_000,
};

/** Starts an execution for each event, or for a batch of them, no more at once than n8n can take. */
export class PacedExecutions {
  private readonly queue: PacedQueue<PacedItem>;
  private readonly starter: ExecutionStarter;

  /** @param isTest n8n takes the first item alone, and is done */
  constructor(
    context: ITriggerFunctions,
    pace: ExecutionPace,
    private readonly log: ConnectionLog,
    private readonly isTest: boolean,
    onFull: (isFull: boolean) => void,
  ) {
    this.starter = new ExecutionStarter(context, log, systemEnvironment);
    const host = {
      handOn: (batch: readonly PacedItem[]) => this.run(batch),
      sizeOf,
      onFull: (isFull: boolean) => {
        if (isFull) log.noteFull(this.queue.size);
        onFull(isFull);
      },
    };
    this.queue = new PacedQueue({ ...QUEUE, ...pace }, host, systemEnvironment);
  }

  take(item: PacedItem): void {
    if (this.isTest) this.starter.emit({ items: [item.json], key: item.key });
    else this.queue.push(item);
  }

  close(): void {
    const left = this.queue.close();
    if (left > 0) this.log.noteLeft(left);
  }

  private async run(batch: readonly PacedItem[]): Promise<void> {
    try {
      await this.starter.run({ items: batch.map(({ json }) => json), key: toBatchKey(batch) });
    } catch (error) {
      this.log.noteDefect(error);
    }
  }
}

/** Of one, its own; a batch is a copy only if all of it is. */
function toBatchKey(batch: readonly PacedItem[]): string | undefined {
  const [first, ...others] = batch;
  if (first === undefined || others.length === 0) return first?.key;
  const keys = batch.map(({ key }) => key);
  if (keys.includes(undefined)) return undefined;
  return createHash('sha256').update(JSON.stringify(keys)).digest('hex');
}

function sizeOf({ json }: PacedItem): number {
  return JSON.stringify(json).length;
}
