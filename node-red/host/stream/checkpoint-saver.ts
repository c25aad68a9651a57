import type { Environment } from '../../../core/environment/environment';

/** A burst is stored once; what a crash makes come again is no older than this and what the context store adds. */
const SAVE_DELAY_MS = 1000;

/** Saves soon after it is asked to, once for all that asked meanwhile. */
export class CheckpointSaver {
  private cancelTimer: (() => void) | undefined;

  constructor(
    private readonly environment: Pick<Environment, 'after'>,
    private readonly save: () => void,
  ) {}

  request(): void {
    this.cancelTimer ??= this.environment.after(SAVE_DELAY_MS, () => {
      this.cancelTimer = undefined;
      this.save();
    });
  }

  cancel(): void {
    this.cancelTimer?.();
    this.cancelTimer = undefined;
  }
}
