import type { ITriggerFunctions } from 'n8n-workflow';
import { systemEnvironment } from '../../../core/environment/environment';
import type { PaceLimits } from '../../../core/trigger/paced-host';
import { PacedQueue } from '../../../core/trigger/paced-queue';
import { nodeKey } from '../node-key';
import { toBatchKey, type CheckpointKeeper } from './checkpoint-keeper';
import type { ConnectionLog } from './connection-log';
import { ExecutionStarter } from './execution-starter';
import type { PacedItem } from './paced-item';
import { ResumedBatches } from './resumed-batches';

/** What a person may choose. */
export type ExecutionPace = Pick<PaceLimits, 'maxInFlight' | 'maxBatch' | 'maxWaitMs'>;

const QUEUE: Omit<PaceLimits, keyof ExecutionPace> = {
  maxQueued: 10_000,
  maxQueuedBytes: 32 * 1024 * 1024,
  // n8n gives up no execution by itself, and may lose one.
  placeTimeoutMs: 300_000,
  // n8n starts what it gets at once in any order; by then it has begun, however busy it is.
  startTimeoutMs: 1_000,
};

/** Starts an execution for each event, or for a batch of them, no more at once than n8n can take. */
export class PacedExecutions {
  private readonly queue: PacedQueue<PacedItem>;
  private readonly starter: ExecutionStarter;
  private resumed: ResumedBatches | undefined;
  private readonly keyPrefix: string;

  /** @param checkpoints undefined where n8n takes the first item alone and is done, or none are kept */
  constructor(
    context: ITriggerFunctions,
    pace: ExecutionPace,
    private readonly log: ConnectionLog,
    private readonly checkpoints: CheckpointKeeper | undefined,
    onFull: (isFull: boolean) => void,
  ) {
    this.starter = new ExecutionStarter(context, log, systemEnvironment);
    const host = {
      handOn: (batch: readonly PacedItem[]) => this.run(batch),
      sizeOf,
      laneOf: ({ lane }: PacedItem) => lane,
      onFull: (isFull: boolean) => {
        if (isFull) log.noteFull(this.queue.size);
        onFull(isFull);
      },
    };
    this.queue = new PacedQueue({ ...QUEUE, ...pace }, host, systemEnvironment);
    this.keyPrefix = nodeKey(context);
  }

  take(item: PacedItem): void {
    if (!this.getResumed().take(item)) this.queue.push(item);
  }

  /** In a test run: at once, as n8n ends with the first. */
  takeForTest({ json, key }: Omit<PacedItem, 'lane'>): void {
    this.starter.emit({ items: [json], key: this.toUniqueKey(key) });
  }

  /** What was missed before the start has all been taken. */
  finishResuming(): void {
    this.getResumed().finish();
  }

  /** @returns how many events did not start the workflow */
  close(): number {
    return this.queue.close();
  }

  private run(batch: readonly PacedItem[]): Promise<void> {
    const [first, ...others] = batch;
    if (others.length === 0) return this.start(first?.key ?? undefined, batch);
    return this.start(toBatchKey(batch.map(({ key }) => key)), batch);
  }

  /** Not before the stream is open: only then is it known whose checkpoint it is. */
  private getResumed(): ResumedBatches {
    return (this.resumed ??= new ResumedBatches(this.checkpoints?.progress.openBatches ?? [], (key, items) =>
      this.runAgain(key, items),
    ));
  }

  private runAgain(key: string, items: readonly PacedItem[]): void {
    if (items.length > 0) void this.start(key, items);
    else this.checkpoints?.end(key, []);
  }

  private async start(key: string | undefined, batch: readonly PacedItem[]): Promise<void> {
    const keys = batch.map((item) => item.key);
    try {
      this.checkpoints?.start(key, keys);
      const items = batch.map(({ json }) => json);
      const isTaken = await this.starter.run({ items, key: this.toUniqueKey(key ?? null) });
      if (isTaken) this.checkpoints?.end(key, keys);
    } catch (error) {
      this.log.noteDefect(error);
    }
  }

  /** n8n's column is unique over the whole instance, so the key says whose event it is. */
  private toUniqueKey(key: string | null): string | undefined {
    return key === null ? undefined : `${this.keyPrefix}:${key}`;
  }
}

function sizeOf({ json }: PacedItem): number {
  return JSON.stringify(json).length;
}
