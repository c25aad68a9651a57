import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { NODE, nodeEnvironment } from './project-node';

const START_DEADLINE = 120_000;
const STOP_DEADLINE = 20_000;

export interface HostProcess {
  readonly baseUrl: string;
  readonly pid: number;
  /** Everything it printed so far. */
  readonly log: () => string;
  readonly stop: () => Promise<void>;
  /** At once, as a machine that loses its power. */
  readonly kill: () => Promise<void>;
}

export interface HostCommand {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly baseUrl: string;
  /** Answers 200 once the host is usable. */
  readonly readyPath: string;
  /** What it prints when it is usable, where that answer comes too early. */
  readonly readyLine?: string;
}

/** Starts a Node program that serves HTTP, and waits until it does. It never outlives this process. */
export async function startHost({
  args,
  cwd,
  env = {},
  baseUrl,
  readyPath,
  readyLine = '',
}: HostCommand): Promise<HostProcess> {
  const child = spawn(NODE, args, {
    cwd,
    env: { ...nodeEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  child.stdout.on('data', (chunk: Buffer) => (log += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
  const killWithParent = () => child.kill('SIGKILL');
  process.once('exit', killWithParent);
  const stop = async () => {
    process.removeListener('exit', killWithParent);
    await end(child);
  };
  try {
    await untilReady(`${baseUrl}${readyPath}`, readyLine, child, () => log);
  } catch (error) {
    await stop();
    throw error;
  }
  const kill = () => {
    child.kill('SIGKILL');
    return stop();
  };
  return { baseUrl, pid: child.pid ?? 0, log: () => log, stop, kill };
}

async function untilReady(url: string, line: string, child: ChildProcess, log: () => string): Promise<void> {
  const deadline = Date.now() + START_DEADLINE;
  while (Date.now() < deadline) {
    if (child.exitCode !== null)
      throw new Error(`The host ended with ${child.exitCode}:\n${log().slice(-3000)}`);
    const ready = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ready && log().includes(line)) return;
    await wait(100);
  }
  throw new Error(`The host was not ready after ${START_DEADLINE / 1000} s:\n${log().slice(-3000)}`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_DEADLINE);
  await ended;
  clearTimeout(timer);
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
