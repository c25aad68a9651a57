import type { IDataObject, IRun, ITriggerFunctions } from 'n8n-workflow';
import type { Environment } from '../../../core/environment/environment';
import type { ConnectionLog } from './connection-log';

/** What one execution starts with. */
export interface ExecutionStart {
  readonly items: readonly object[];
  /** n8n skips a second execution with the same key. */
  readonly key: string | undefined;
}

/** How long a place is held where n8n does not say when an execution ended. */
const BLIND_HOLD_MS = 100;

/** Starts executions, and knows when each has ended: well, failed, cancelled, skipped, or waiting for something. */
export class ExecutionStarter {
  private isTold = true;

  constructor(
    private readonly context: Pick<ITriggerFunctions, 'emit' | 'helpers'>,
    private readonly log: Pick<ConnectionLog, 'noteUntold' | 'noteNotStarted'>,
    private readonly environment: Pick<Environment, 'after'>,
  ) {}

  /** Does not wait for the end. In a test run n8n ends by itself with the first. */
  emit({ items, key }: ExecutionStart, done?: Parameters<ITriggerFunctions['emit']>[2]): void {
    const data = items.map((json, item) => ({ json: json as IDataObject, pairedItem: { item } }));
    // By the context's own name: n8n exchanges the function for test runs.
    this.context.emit([data], undefined, done, key);
  }

  /** @returns whether n8n took it; settles with the execution's end */
  async run(start: ExecutionStart): Promise<boolean> {
    if (!this.isTold) return this.runUntold(start);
    const done = this.context.helpers.createDeferredPromise<IRun>();
    this.emit(start, done);
    try {
      await done.promise;
      return true;
    } catch (error) {
      if (isUntold(error)) return this.repeatUntold(start);
      if (isCancellation(error)) return true;
      this.log.noteNotStarted(error);
      return false;
    }
  }

  /** Nothing has run yet. */
  private repeatUntold(start: ExecutionStart): Promise<boolean> {
    if (this.isTold) this.log.noteUntold();
    this.isTold = false;
    return this.runUntold(start);
  }

  private runUntold(start: ExecutionStart): Promise<boolean> {
    this.emit(start);
    return new Promise((resolve) => void this.environment.after(BLIND_HOLD_MS, () => resolve(true)));
  }
}

/** The words of n8n 2.41; it has no code for this. */
function isUntold(error: unknown): boolean {
  return error instanceof Error && /^Engine 2\.0 cannot run a trigger that waits\b/.test(error.message);
}

/** By its class's name: stopped by hand, by its timeout, or by n8n's own end. */
function isCancellation(error: unknown): boolean {
  return error instanceof Error && /CancelledError$/.test(error.constructor.name);
}
