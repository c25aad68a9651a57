import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** What the measuring process may ask for. */
export type Order = { readonly flood: number } | { readonly single: true } | { readonly live: true };

/** A simulated helpdesk in a process of its own, so that the receiver alone is measured. */
export interface BenchServer<Access> {
  readonly access: Access;
  readonly order: (order: Order) => void;
  /** Connections that hear events. */
  readonly live: () => Promise<number>;
  readonly close: () => void;
}

/** @param file a module that calls {@link obeyOrders} */
export async function startBenchServer<Access>(file: string): Promise<BenchServer<Access>> {
  const child = fork(file, { execArgv: ['--import', 'tsx'] });
  const [access] = (await once(child, 'message')) as [Access];
  return {
    access,
    order: (order) => void child.send(order),
    live: () => askLive(child),
    close: () => child.disconnect(),
  };
}

/** The other end, inside the process. */
export function obeyOrders<Access extends object>(
  access: Access,
  does: {
    readonly flood: (count: number) => unknown;
    readonly single: (text: string) => unknown;
    readonly live: () => number;
  },
): void {
  process.on('message', (order: Order) => {
    if ('flood' in order) does.flood(order.flood);
    else if ('single' in order) does.single(String(performance.timeOrigin + performance.now()));
    else process.send?.({ live: does.live() });
  });
  process.on('disconnect', () => process.exit(0));
  process.send?.(access);
}

async function askLive(child: ChildProcess): Promise<number> {
  child.send({ live: true });
  const [{ live }] = (await once(child, 'message')) as [{ live: number }];
  return live;
}
