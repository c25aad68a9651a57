import { splitMarks, toMark, type CheckpointBatch } from '../../../core/streams/checkpoint';
import type { PacedItem } from './paced-item';

interface ResumedBatch {
  readonly key: string;
  readonly marks: readonly string[];
  readonly found: Map<string, PacedItem>;
}

/**
 * Batches that n8n was given before a start, and may or may not have got: what is read back of them goes into the same
 * execution again, under the same key, so that n8n skips the one that it has.
 */
export class ResumedBatches {
  private readonly byMark = new Map<string, ResumedBatch>();
  private readonly open = new Set<ResumedBatch>();

  constructor(
    batches: readonly CheckpointBatch[],
    private readonly handOn: (key: string, items: readonly PacedItem[]) => void,
  ) {
    for (const { key, marks } of batches) {
      const batch = { key, marks: splitMarks(marks), found: new Map<string, PacedItem>() };
      this.open.add(batch);
      for (const mark of batch.marks) this.byMark.set(mark, batch);
    }
  }

  /** @returns whether the item belongs to one of them */
  take(item: PacedItem): boolean {
    if (this.open.size === 0 || item.key === null) return false;
    const mark = toMark(item.key);
    const batch = this.byMark.get(mark);
    if (batch === undefined || !this.open.has(batch)) return false;
    batch.found.set(mark, item);
    if (batch.found.size === batch.marks.length) this.end(batch);
    return true;
  }

  /** Everything was read back: what is not there any more was removed at the helpdesk. */
  finish(): void {
    for (const batch of this.open) this.end(batch);
  }

  private end(batch: ResumedBatch): void {
    this.open.delete(batch);
    const items = batch.marks.flatMap((mark) => batch.found.get(mark) ?? []);
    this.handOn(batch.key, items);
  }
}
