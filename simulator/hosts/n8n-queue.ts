import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HostProcess } from './host-process';
import { connectApi, type N8nApi } from './n8n-api';
import { ensureN8n, type Progress } from './n8n-install';
import { installPackage, startProcess, type N8nCommand } from './n8n-process';
import { createTrigger, type N8nTrigger } from './n8n-trigger';
import type { TriggerSetup } from './n8n-workflow';
import { packTarball } from './package-tarball';
import { startQueueServices, type QueueServices } from './queue-services';

/** n8n in queue mode: a main, a worker and a webhook process around one PostgreSQL and one Redis. */
export interface N8nQueue {
  readonly api: N8nApi;
  readonly createTrigger: (setup: TriggerSetup) => Promise<N8nTrigger>;
  /** Ends the main and starts it anew at the same address. */
  readonly restartMain: () => Promise<void>;
  /** The same with the process that receives webhooks. */
  readonly restartWebhooks: () => Promise<void>;
  /** One main too many, as in a rolling update. */
  readonly startSecondMain: () => Promise<HostProcess>;
  readonly workerLog: () => string;
  readonly stop: () => Promise<void>;
}

export async function startN8nQueue(progress: Progress = () => {}): Promise<N8nQueue> {
  const n8nFolder = await ensureN8n(progress);
  const folder = await mkdtemp(join(tmpdir(), 'helpdesk-triggers-queue-'));
  // PostgreSQL runs as somebody else, and has to get at its folder.
  await chmod(folder, 0o755);
  const started: { stop: () => Promise<void> }[] = [];
  const stop = async () => {
    for (const each of started.reverse()) await each.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    progress('Starting PostgreSQL and Redis …');
    const services = await startQueueServices(folder);
    started.push(services);
    const tarball = await packTarball(folder);
    const run = async (name: string, command: N8nCommand) => {
      progress(`Starting n8n: ${name} …`);
      const userFolder = join(folder, name);
      const isNew = (await mkdir(userFolder, { recursive: true })) !== undefined;
      if (isNew) await installPackage(userFolder, tarball);
      const host = await startProcess(n8nFolder, userFolder, { ...command, env: queueMode(services) });
      started.push(host);
      return host;
    };
    return { ...(await startAll(run)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Run = (name: string, command: N8nCommand) => Promise<HostProcess>;

async function startAll(run: Run): Promise<Omit<N8nQueue, 'stop'>> {
  // Alone first: it sets up the database.
  let main = await run('main', {});
  const port = Number(new URL(main.baseUrl).port);
  const worker = await run('worker', { command: 'worker' });
  let webhooks = await run('webhook', { command: 'webhook' });
  const { baseUrl } = webhooks;
  const api = await connectApi(main.baseUrl);
  return {
    api,
    createTrigger: (setup) => createTrigger(api, baseUrl, setup),
    restartMain: async () => {
      await main.stop();
      main = await run('main', { port });
    },
    restartWebhooks: async () => {
      await webhooks.stop();
      webhooks = await run('webhook', { command: 'webhook', port: Number(new URL(baseUrl).port) });
    },
    startSecondMain: () => run('second-main', {}),
    workerLog: worker.log,
  };
}

function queueMode({ postgresPort, redisPort }: QueueServices): Readonly<Record<string, string>> {
  return {
    EXECUTIONS_MODE: 'queue',
    N8N_DISABLE_PRODUCTION_MAIN_PROCESS: 'true',
    QUEUE_BULL_REDIS_HOST: '127.0.0.1',
    QUEUE_BULL_REDIS_PORT: String(redisPort),
    DB_TYPE: 'postgresdb',
    DB_POSTGRESDB_HOST: '127.0.0.1',
    DB_POSTGRESDB_PORT: String(postgresPort),
    DB_POSTGRESDB_DATABASE: 'postgres',
    DB_POSTGRESDB_USER: 'n8n',
    DB_POSTGRESDB_PASSWORD: '',
  };
}
