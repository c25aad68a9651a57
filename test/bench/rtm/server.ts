import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { CrispCredential } from '../../../core/providers/crisp/rtm/credential';
import type { Order } from './server-process';

export interface BenchServer {
  readonly origin: string;
  readonly credential: CrispCredential;
  readonly order: (order: Order) => void;
  readonly live: () => Promise<number>;
  readonly close: () => void;
}

export async function startBenchServer(): Promise<BenchServer> {
  const child = fork(`${__dirname}/server-process.ts`, { execArgv: ['--import', 'tsx'] });
  const [{ origin, credential }] = (await once(child, 'message')) as [BenchServer];
  return {
    origin,
    credential,
    order: (order) => void child.send(order),
    live: () => askLive(child),
    close: () => child.disconnect(),
  };
}

async function askLive(child: ChildProcess): Promise<number> {
  child.send({ live: true });
  const [{ live }] = (await once(child, 'message')) as [{ live: number }];
  return live;
}
