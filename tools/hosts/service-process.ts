import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createConnection } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

const START_DEADLINE = 30_000;

export interface Service {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

export interface ServiceCommand {
  readonly file: string;
  readonly args: readonly string[];
  readonly port: number;
  /** Whom to run it as; PostgreSQL refuses root. */
  readonly uid?: number;
  readonly gid?: number;
}

/** Starts a program that listens on a port of loopback. It never outlives this process. */
export async function startService({ file, args, port, uid, gid }: ServiceCommand): Promise<Service> {
  const child = spawn(file, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid !== undefined && { uid }),
    ...(gid !== undefined && { gid }),
  });
  let log = '';
  child.stdout.on('data', (chunk: Buffer) => (log += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
  const killWithParent = () => child.kill('SIGKILL');
  process.once('exit', killWithParent);
  const stop = async () => {
    process.removeListener('exit', killWithParent);
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    // To PostgreSQL this is the fast shutdown, which does not wait for its clients.
    child.kill('SIGINT');
    await ended;
  };
  const deadline = Date.now() + START_DEADLINE;
  while (!(await answers(port))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error(`${file} did not start:\n${log.slice(-2000)}`);
    }
    await wait(100);
  }
  return { port, stop };
}

async function answers(port: number): Promise<boolean> {
  const socket = createConnection({ port, host: '127.0.0.1' });
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
