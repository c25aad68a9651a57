/** Hands values on in the order in which they came, while some of them are still on their way. */
export class Sequence<Value> {
  private waiting = 0;
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly handOn: (value: Value) => void) {}

  /** At once where nothing came before that is still awaited. A promise must not reject. */
  push(value: Value | Promise<Value>): void {
    if (this.waiting === 0 && !(value instanceof Promise)) return this.handOn(value);
    this.waiting += 1;
    this.last = this.last
      .then(() => value)
      .then((settled) => {
        this.waiting -= 1;
        this.handOn(settled);
      });
  }
}
