import type { Simulation } from '../simulation';
import { faults, type FaultName, type FaultOptions } from './index';
import type { ActiveFault, Fault } from './fault';

/** The faults that are in force, so that all can be ended. */
export class FaultBoard {
  readonly #active = new Set<ActiveFault>();

  constructor(private readonly simulation: Simulation) {}

  async start<Name extends FaultName>(name: Name, options?: FaultOptions[Name]): Promise<ActiveFault> {
    const fault = faults[name] as unknown as Fault<FaultOptions[Name] | object>;
    const mend = await fault.start(this.simulation, options ?? {});
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
