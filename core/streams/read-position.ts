import type { Incomplete } from '../sockets/gap';
import { READ_OVERLAP_MS, type Checkpoint } from './checkpoint';

/** Nobody listened before the first connection; but clocks are not exact to the second. */
const BEFORE_FIRST_MS = 2_000;

const HOUR_MS = 3_600_000;

/** From where on one trigger has to be read back for. All times are milliseconds by the service's clock. */
export class ReadPosition {
  /** Nothing is proven to have come from then on, until it is read back. */
  private openSince: number | null;
  /** Reading for this trigger begins no earlier. */
  private earliest: number | null;
  private resumes: boolean;

  /**
   * @param resumed the checkpoint of before a start; null begins with what comes from now on
   * @param maxAgeMs how far back to read at most
   */
  constructor(
    resumed: Pick<Checkpoint, 'at' | 'begin'> | null,
    private readonly maxAgeMs: number,
  ) {
    this.openSince = resumed?.at ?? null;
    this.earliest = resumed === null ? null : Math.max(resumed.at - READ_OVERLAP_MS, resumed.begin);
    this.resumes = resumed !== null;
  }

  /** What is older is not for this trigger; null before the line was live. */
  get begin(): number | null {
    return this.earliest;
  }

  get gapStart(): number | null {
    return this.openSince;
  }

  /** What it was told before is not known here: others shared the line then, or it was another process. */
  get isResuming(): boolean {
    return this.resumes;
  }

  /** The line is live, and this trigger listens. */
  join(now: number): void {
    this.earliest ??= now - BEFORE_FIRST_MS;
  }

  /** Nothing came from then on. A gap that is still open began earlier. */
  interrupt(from: number): void {
    if (this.earliest !== null) this.openSince ??= from;
  }

  /** Null where nothing is missing. */
  readsFrom(now: number): number | null {
    const { openSince, earliest } = this;
    if (openSince === null) return null;
    return Math.max(openSince - READ_OVERLAP_MS, earliest ?? -Infinity, now - this.maxAgeMs);
  }

  /** Why not all of the gap is read, or null. */
  findAgeLimit(now: number): Incomplete | null {
    if (this.openSince === null || this.openSince >= now - this.maxAgeMs) return null;
    const hours = this.maxAgeMs / HOUR_MS;
    return {
      code: 'too-old',
      detail: `Only the last ${hours} h were read back, as set in the trigger's options.`,
    };
  }

  /** What was missed has been told. */
  close(): void {
    this.openSince = null;
    this.resumes = false;
  }
}
