import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectApi, type N8nApi } from './n8n-api';
import type { HostProcess } from './host-process';
import { ensureN8n } from './host-versions';
import type { Progress } from './locked-install';
import { installPackages, startProcess } from './n8n-process';
import { createTrigger, type N8nTrigger } from './n8n-trigger';
import type { TriggerSetup } from './n8n-workflow';
import { packTarball } from './package-tarball';

export interface N8nOptions {
  /** Packed packages; default: `dist` is packed. None leaves n8n as it comes. */
  readonly tarballs?: readonly string[];
  readonly progress?: Progress;
  readonly env?: Environment;
}

type Environment = Readonly<Record<string, string>>;

/** A real n8n with the built package in it, in a throwaway user folder on loopback. */
export interface N8nHost {
  readonly baseUrl: string;
  readonly api: N8nApi;
  readonly database: string;
  /** Another one after a restart. */
  readonly pid: () => number;
  readonly log: () => string;
  readonly createTrigger: (setup: TriggerSetup) => Promise<N8nTrigger>;
  /** Ends the process at once and without a goodbye. */
  readonly kill: () => Promise<void>;
  /** Starts it anew, after ending it where it still runs: the same folder, the same address. @param env for now */
  readonly restart: (env?: Environment) => Promise<void>;
  /** Ends the process and removes the folder. */
  readonly stop: () => Promise<void>;
}

export async function startN8n({
  tarballs,
  progress = () => {},
  env = {},
}: N8nOptions = {}): Promise<N8nHost> {
  const n8nFolder = await ensureN8n(progress);
  const userFolder = await mkdtemp(join(tmpdir(), 'helpdesk-triggers-n8n-'));
  const remove = () => rm(userFolder, { recursive: true, force: true, maxRetries: 5 });
  try {
    progress('Installing the packed package into a throwaway user folder …');
    await installPackages(userFolder, tarballs ?? [await packTarball(userFolder)]);
    progress('Starting n8n …');
    const start: Start = (port, more) =>
      startProcess(n8nFolder, userFolder, { env: { ...env, ...more }, ...(port && { port }) });
    const host = await control(await start(), start, userFolder);
    return { ...host, stop: () => host.stop().then(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** @param port default any */
type Start = (port?: number, env?: Environment) => Promise<HostProcess>;

async function control(first: HostProcess, start: Start, userFolder: string): Promise<N8nHost> {
  let running = first;
  const { baseUrl } = first;
  try {
    const api = await connectApi(baseUrl);
    return {
      baseUrl,
      api,
      database: join(userFolder, '.n8n', 'database.sqlite'),
      pid: () => running.pid,
      log: () => running.log(),
      createTrigger: (setup) => createTrigger(api, baseUrl, setup),
      kill: () => running.kill(),
      restart: async (env) => {
        await running.stop();
        running = await start(Number(new URL(baseUrl).port), env);
      },
      stop: () => running.stop(),
    };
  } catch (error) {
    await first.stop();
    throw error;
  }
}
