import type { ActiveFault, Fault } from './fault';

/** Every fault of a helpdesk by name, with the options that each takes. */
export type FaultTable<Simulation, Options extends object> = {
  readonly [Name in keyof Options]: Fault<Simulation, Options[Name]>;
};

/** The faults that are in force, so that all can be ended. */
export class FaultBoard<Simulation, Options extends object> {
  readonly #active = new Set<ActiveFault>();

  constructor(
    private readonly simulation: Simulation,
    private readonly faults: FaultTable<Simulation, Options>,
  ) {}

  async start<Name extends keyof Options>(name: Name, options?: Options[Name]): Promise<ActiveFault> {
    const mend = await this.faults[name].start(this.simulation, options ?? ({} as Options[Name]));
    if (mend === undefined) return { over: Promise.resolve(), end: async () => undefined };
    let finish: () => void = () => undefined;
    const over = mend.over ?? new Promise<void>((resolve) => (finish = resolve));
    let ending: Promise<void> | undefined;
    const active: ActiveFault = { over, end: () => (ending ??= this.#end(active, mend.end, finish)) };
    this.#active.add(active);
    void over.then(() => this.#active.delete(active));
    return active;
  }

  async clear(): Promise<void> {
    for (const active of this.#active) await active.end();
  }

  async #end(active: ActiveFault, mend: () => void | Promise<void>, finish: () => void): Promise<void> {
    this.#active.delete(active);
    await mend();
    finish();
  }
}
