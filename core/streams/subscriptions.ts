/** The union of what all users want to hear, counted, so that one leaving takes nothing from the others. */
export class Subscriptions {
  private readonly counts = new Map<string, number>();
  /** Changes whenever the union does. */
  private edition = 0;

  get version(): number {
    return this.edition;
  }

  get names(): readonly string[] {
    return [...this.counts.keys()];
  }

  add(events: Iterable<string>): void {
    for (const event of events) {
      const count = this.counts.get(event) ?? 0;
      if (count === 0) this.edition += 1;
      this.counts.set(event, count + 1);
    }
  }

  remove(events: Iterable<string>): void {
    for (const event of events) {
      const count = this.counts.get(event) ?? 0;
      if (count > 1) this.counts.set(event, count - 1);
      else if (this.counts.delete(event)) this.edition += 1;
    }
  }
}
