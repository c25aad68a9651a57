import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HostProcess } from './host-process';
import { connectApi, type N8nApi } from './n8n-api';
import { ensureN8n } from './host-versions';
import type { Progress } from './locked-install';
import { installPackages, startProcess, type N8nCommand } from './n8n-process';
import { createTrigger, type N8nTrigger } from './n8n-trigger';
import type { TriggerSetup } from './n8n-workflow';
import { packTarball } from './package-tarball';
import { startQueueServices, type QueueServices } from './queue-services';

export interface PostgresCredential {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  readonly password: string;
  readonly ssl: 'disable';
}

export interface QueueSize {
  /** Processes that receive webhooks; default 1. */
  readonly webhooks?: number;
  /** Default 1. */
  readonly workers?: number;
}

/** n8n in queue mode: a main, workers and webhook processes around one PostgreSQL and one Redis. */
export interface N8nQueue {
  readonly api: N8nApi;
  /** The database, as n8n's Postgres node wants it. */
  readonly postgres: PostgresCredential;
  /** Of the processes that receive webhooks; triggers have the first one's address. */
  readonly webhookUrls: readonly string[];
  readonly createTrigger: (setup: TriggerSetup) => Promise<N8nTrigger>;
  /** Ends the main, or lets it lose its power, and starts it anew at the same address. */
  readonly restartMain: (how?: 'stop' | 'kill') => Promise<void>;
  /** Ends the first process that receives webhooks, and starts it anew. */
  readonly restartWebhooks: () => Promise<void>;
  /** One main too many, as in a rolling update. */
  readonly startSecondMain: () => Promise<HostProcess>;
  readonly workerLog: () => string;
  readonly stop: () => Promise<void>;
}

export async function startN8nQueue(progress: Progress = () => {}, size: QueueSize = {}): Promise<N8nQueue> {
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
      if (isNew) await installPackages(userFolder, [tarball]);
      const host = await startProcess(n8nFolder, userFolder, { ...command, env: queueMode(services) });
      started.push(host);
      return host;
    };
    return { ...(await startAll(run, size)), postgres: createDatabase(services), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Run = (name: string, command: N8nCommand) => Promise<HostProcess>;

async function startAll(
  run: Run,
  { webhooks = 1, workers = 1 }: QueueSize,
): Promise<Omit<N8nQueue, 'postgres' | 'stop'>> {
  // Alone first: it sets up the database.
  let main = await run('main', {});
  const port = Number(new URL(main.baseUrl).port);
  const working = await runAll(workers, (name) => run(`worker${name}`, { command: 'worker' }));
  const receiving = await runAll(webhooks, (name) => run(`webhook${name}`, { command: 'webhook' }));
  const webhookUrls = receiving.map(({ baseUrl }) => baseUrl);
  const [firstUrl = ''] = webhookUrls;
  let [first] = receiving;
  const api = await connectApi(main.baseUrl);
  return {
    api,
    webhookUrls,
    createTrigger: (setup) => createTrigger(api, firstUrl, setup),
    restartMain: async (how = 'stop') => {
      await main[how]();
      main = await run('main', { port });
    },
    restartWebhooks: async () => {
      await first?.stop();
      first = await run('webhook', { command: 'webhook', port: Number(new URL(firstUrl).port) });
    },
    startSecondMain: () => run('second-main', {}),
    workerLog: () => working.map(({ log }) => log()).join(''),
  };
}

/** One after the other: together they would take longer on a small machine. */
async function runAll(count: number, start: (name: string) => Promise<HostProcess>): Promise<HostProcess[]> {
  const all: HostProcess[] = [];
  for (let index = 0; index < count; index++) all.push(await start(index === 0 ? '' : `-${index + 1}`));
  return all;
}

function createDatabase({ postgresPort }: QueueServices): PostgresCredential {
  return {
    host: '127.0.0.1',
    port: postgresPort,
    database: 'postgres',
    user: 'n8n',
    password: '',
    ssl: 'disable',
  };
}

function queueMode(services: QueueServices): Readonly<Record<string, string>> {
  const { host, port, database, user, password } = createDatabase(services);
  return {
    EXECUTIONS_MODE: 'queue',
    N8N_DISABLE_PRODUCTION_MAIN_PROCESS: 'true',
    QUEUE_BULL_REDIS_HOST: '127.0.0.1',
    QUEUE_BULL_REDIS_PORT: String(services.redisPort),
    DB_TYPE: 'postgresdb',
    DB_POSTGRESDB_HOST: host,
    DB_POSTGRESDB_PORT: String(port),
    DB_POSTGRESDB_DATABASE: database,
    DB_POSTGRESDB_USER: user,
    DB_POSTGRESDB_PASSWORD: password,
  };
}
