/**
 * Values in their order, of each lane one at a time: the next of a lane is not ready before the one taken last has left it.
 * Those of other lanes, and of none, do not wait for it.
 */
export class Lanes<Value> {
  private ready: Value[] = [];
  private head = 0;
  /** What waits in each lane that somebody is in, or is about to be. */
  private readonly waiting = new Map<string, Value[]>();
  private waitingCount = 0;

  get size(): number {
    return this.readyCount + this.waitingCount;
  }

  get readyCount(): number {
    return this.ready.length - this.head;
  }

  /** The one that has been ready longest. */
  get first(): Value | undefined {
    return this.ready[this.head];
  }

  /** @returns whether nothing of its lane is before it */
  enter(lane: string | null): boolean {
    if (lane === null) return true;
    if (this.waiting.has(lane)) return false;
    this.waiting.set(lane, []);
    return true;
  }

  push(value: Value, lane: string | null): void {
    if (this.enter(lane)) {
      this.ready.push(value);
      return;
    }
    this.waiting.get(lane ?? '')?.push(value);
    this.waitingCount += 1;
  }

  /** At most so many of those that are ready. */
  take(count: number): Value[] {
    const end = this.head + Math.min(count, this.readyCount);
    const taken = this.ready.slice(this.head, end);
    this.head = end;
    // Moving the rest to the front each time would make a long queue slow.
    if (this.head * 2 >= this.ready.length) {
      this.ready = this.ready.slice(this.head);
      this.head = 0;
    }
    return taken;
  }

  /** The next of it is ready. */
  leave(lane: string): void {
    const next = this.waiting.get(lane)?.shift();
    if (next === undefined) {
      this.waiting.delete(lane);
      return;
    }
    this.waitingCount -= 1;
    this.ready.push(next);
  }

  clear(): void {
    this.take(this.readyCount);
    this.waiting.clear();
    this.waitingCount = 0;
  }
}
