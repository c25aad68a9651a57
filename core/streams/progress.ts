import { READ_OVERLAP_MS, splitMarks, toMark, type Checkpoint, type CheckpointBatch } from './checkpoint';

/** More than a full queue and what came while it emptied. */
const MAX_OFFERED = 25_000;

/** What was handed to a host, and whether the host has it. */
interface Offer {
  /** The event's own time, milliseconds by the service's clock. */
  readonly at: number;
  isTaken: boolean;
  mark?: string;
}

/**
 * How far one trigger has got: what its host was given, and what of it the host has taken. It makes the checkpoint
 * from which the next start reads on, and knows what came before it again.
 */
export class Progress {
  private readonly offers = new Map<string, Offer>();
  private readonly batches = new Map<string, string>();
  /** Handed on before the start. */
  private earlier: ReadonlySet<string> = new Set();
  private resumed: Checkpoint | null = null;
  /** Until when it was read back after the start. */
  private readUntil = Infinity;
  private scope = '';
  private findProven: () => number | null = () => null;
  private findBegin: () => number | null = () => null;

  /**
   * @param stored the checkpoint of before the start; null starts afresh
   * @param maxMarks how many marks a checkpoint holds: enough for what comes within the overlap of reading
   */
  constructor(
    private readonly stored: Checkpoint | null,
    private readonly maxMarks: number,
  ) {}

  /** @returns the checkpoint to go on from, or null where there is none of this scope */
  open(scope: string): Checkpoint | null {
    this.scope = scope;
    this.resumed = this.stored?.scope === scope ? this.stored : null;
    this.earlier = new Set(splitMarks(this.resumed?.taken ?? ''));
    for (const { key, marks } of this.resumed?.batches ?? []) this.batches.set(key, marks);
    return this.resumed;
  }

  /** Batches of before the start that the host may or may not have got. */
  get openBatches(): readonly CheckpointBatch[] {
    return [...this.batches].map(([key, marks]) => ({ key, marks }));
  }

  /**
   * @param findProven up to when all is known to have come; null before the stream was live
   * @param findBegin what is older is not for this trigger; null before the stream was live
   */
  follow(findProven: () => number | null, findBegin: () => number | null): void {
    this.findProven = findProven;
    this.findBegin = findBegin;
  }

  /** @returns false for what was offered, or handed on before the start */
  offer(key: string, at: number): boolean {
    if (this.offers.has(key)) return false;
    if (this.earlier.size > 0 && this.earlier.has(toMark(key))) return false;
    this.offers.set(key, { at, isTaken: false });
    if (this.offers.size > MAX_OFFERED) this.forgetOldest();
    return true;
  }

  /** The host has it. */
  settle(keys: readonly string[]): void {
    for (const key of keys) {
      const offer = this.offers.get(key);
      if (offer !== undefined) offer.isTaken = true;
    }
  }

  /** Before the host gets it: whether it did is not known until {@link Progress.endBatch}. */
  startBatch(key: string, keys: readonly string[]): void {
    this.batches.set(key, keys.map((each) => this.markOf(each)).join(''));
  }

  endBatch(key: string): void {
    this.batches.delete(key);
  }

  /** What was missed before the start has been offered. */
  noteReadUntil(at: number): void {
    this.readUntil = Math.min(this.readUntil, at);
  }

  /** Null before there is anything to go on from. */
  checkpoint(): Checkpoint | null {
    const proven = this.findProven();
    if (proven === null) return this.resumed;
    const at = this.findOldestOpen(proven);
    this.tidy(at - READ_OVERLAP_MS);
    const begin = this.findBegin() ?? at;
    return { scope: this.scope, at, begin, taken: this.joinMarks(), batches: this.openBatches };
  }

  private findOldestOpen(proven: number): number {
    let oldest = proven;
    for (const { at, isTaken } of this.offers.values()) if (!isTaken && at < oldest) oldest = at;
    return oldest;
  }

  /** What the next start will not read is not remembered for it. */
  private tidy(before: number): void {
    if (before > this.readUntil) this.earlier = new Set();
    for (const [key, { at, isTaken }] of this.offers) {
      if (!isTaken || at >= before) break;
      this.offers.delete(key);
    }
  }

  private joinMarks(): string {
    const marks: string[] = [...this.earlier];
    for (const [key, { isTaken }] of this.offers) if (isTaken) marks.push(this.markOf(key));
    return marks.slice(-this.maxMarks).join('');
  }

  private markOf(key: string): string {
    const offer = this.offers.get(key);
    if (offer === undefined) return toMark(key);
    return (offer.mark ??= toMark(key));
  }

  private forgetOldest(): void {
    for (const key of this.offers.keys()) {
      this.offers.delete(key);
      return;
    }
  }
}
