import { NotFound } from './store/not-found';

interface Job {
  /** What it tells of, by the name that webhooks or the cable have for it. */
  readonly event: string;
  readonly run: () => void;
}

/** Sidekiq, which tells everybody of what happened; usually at once. */
export class JobQueue {
  #held: Job[] | null = null;

  add(event: string, run: () => void): void {
    if (this.#held === null) run();
    else this.#held.push({ event, run });
  }

  /** Stands still: jobs wait. */
  hold(): void {
    this.#held ??= [];
  }

  /** @param last events that are told after all others: several workers share the queue, so its order is no promise */
  release(last: readonly string[] = []): void {
    const held = this.#held ?? [];
    this.#held = null;
    const isLast = ({ event }: Job) => last.includes(event);
    for (const job of [...held.filter((each) => !isLast(each)), ...held.filter(isLast)]) runLate(job);
  }
}

/** One whose record is gone by then is dropped (ActiveJob::DeserializationError). */
function runLate({ run }: Job): void {
  try {
    run();
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
  }
}
