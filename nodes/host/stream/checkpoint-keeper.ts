import type { IDataObject, ITriggerFunctions } from 'n8n-workflow';
import { createHash, randomUUID } from 'node:crypto';
import { isObject } from '../../../core/read/read';
import { readCheckpoint, type Checkpoint } from '../../../core/streams/checkpoint';
import { Progress } from '../../../core/streams/progress';
import { nodeKey } from '../node-key';
import { keepLast, takeLatest } from './last-checkpoints';

const SLOT = 'checkpoint';

/** n8n writes them with every execution. Of one event each, n8n itself knows what it has by its unique keys. */
const MAX_MARKS = { single: 2_000, batch: 10_000 };

/**
 * Keeps a trigger's checkpoint in n8n's static data. n8n 2.41 writes that before it takes an execution, and after
 * `trigger()`, at no other time: so what is written speaks of the executions before, and an older checkpoint does no
 * harm. n8n notices a value that is set in its place as a whole, not what changes within one.
 */
export class CheckpointKeeper {
  readonly progress: Progress;
  private readonly data: IDataObject;
  private readonly owner: string;

  constructor(
    context: Pick<ITriggerFunctions, 'getWorkflowStaticData' | 'getWorkflow' | 'getNode'>,
    maxBatch: number,
  ) {
    this.data = context.getWorkflowStaticData('node');
    // Without the instance: a workflow that moves to another n8n with its id goes on there.
    this.owner = nodeKey(context);
    const maxMarks = maxBatch === 1 ? MAX_MARKS.single : MAX_MARKS.batch;
    this.progress = new Progress(takeLatest(this.owner, readOwn(this.data[SLOT], this.owner)), maxMarks);
  }

  /** Before n8n is given an execution, and before `trigger()` ends. */
  save(): void {
    const checkpoint = this.progress.checkpoint();
    if (checkpoint === null) return;
    const { batches, ...rest } = checkpoint;
    this.data[SLOT] = { ...rest, batches: batches.map((batch) => ({ ...batch })), owner: this.owner };
  }

  /** The trigger is about to be closed, and may be opened again under another name. */
  leave(): void {
    const checkpoint = this.progress.checkpoint();
    if (checkpoint !== null) keepLast(this.owner, checkpoint);
  }

  /** @param keys of the events, null for those that cannot come again */
  start(batchKey: string | undefined, keys: readonly (string | null)[]): void {
    const known = keys.filter((key) => key !== null);
    if (batchKey !== undefined && keys.length > 1 && known.length > 0) {
      this.progress.startBatch(batchKey, known);
    }
    this.save();
  }

  /** n8n has it. */
  end(batchKey: string | undefined, keys: readonly (string | null)[]): void {
    if (batchKey !== undefined) this.progress.endBatch(batchKey);
    this.progress.settle(keys.filter((key) => key !== null));
  }
}

/** Null also for what a copied workflow brought along. What an earlier build stored names no owner. */
function readOwn(stored: unknown, owner: string): Checkpoint | null {
  const isOthers = isObject(stored) && stored.owner !== undefined && stored.owner !== owner;
  return isOthers ? null : readCheckpoint(stored);
}

/** Of several events: theirs together, whatever else is among them, as that cannot come again. */
export function toBatchKey(keys: readonly (string | null)[]): string {
  const parts = keys.map((key) => key ?? randomUUID());
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
