import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { freePort } from './host-process';
import { startService, type Service } from './service-process';

const DEBIAN_POSTGRES = '/usr/lib/postgresql';

/** What n8n's queue mode needs beside n8n. */
export interface QueueServices {
  readonly postgresPort: number;
  readonly redisPort: number;
  readonly stop: () => Promise<void>;
}

interface Programs {
  readonly initdb: string;
  readonly postgres: string;
  readonly redis: string;
  readonly owner: { readonly uid: number; readonly gid: number } | Record<string, never>;
}

/** Why queue mode cannot be tried on this machine, or undefined. */
export function whyNoQueue(): string | undefined {
  const found = findPrograms();
  return typeof found === 'string' ? found : undefined;
}

/** A throwaway PostgreSQL and Redis on loopback, with their data below `folder`. */
export async function startQueueServices(folder: string): Promise<QueueServices> {
  const programs = findPrograms();
  if (typeof programs === 'string') throw new Error(programs);
  const redis = await startRedis(programs);
  try {
    const postgres = await startPostgres(programs, join(folder, 'postgres'));
    const stop = async () => void (await Promise.all([postgres.stop(), redis.stop()]));
    return { postgresPort: postgres.port, redisPort: redis.port, stop };
  } catch (error) {
    await redis.stop();
    throw error;
  }
}

async function startRedis({ redis }: Programs): Promise<Service> {
  const port = await freePort();
  const args = ['--bind', '127.0.0.1', '--port', String(port), '--save', '', '--appendonly', 'no'];
  return startService({ file: redis, args, port });
}

async function startPostgres({ initdb, postgres, owner }: Programs, data: string): Promise<Service> {
  mkdirSync(data);
  if (owner.uid !== undefined) chownSync(data, owner.uid, owner.gid);
  const flags = ['-D', data, '-U', 'n8n', '-A', 'trust', '-E', 'UTF8', '--no-sync'];
  execFileSync(initdb, flags, { ...owner, stdio: 'ignore', cwd: '/' });
  const port = await freePort();
  // It is thrown away: nothing has to survive a power cut.
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off'];
  const args = ['-D', data, '-p', String(port), ...settings.flatMap((each) => ['-c', each])];
  return startService({ file: postgres, args, port, ...owner });
}

function findPrograms(): Programs | string {
  const [initdb, postgres, redis] = [find('initdb'), find('postgres'), find('redis-server')];
  if (initdb === undefined || postgres === undefined) return 'PostgreSQL is not installed';
  if (redis === undefined) return 'Redis is not installed';
  if (process.getuid?.() !== 0) return { initdb, postgres, redis, owner: {} };
  const owner = postgresUser();
  if (owner === undefined) return 'PostgreSQL does not run as root, and there is no user "postgres"';
  return { initdb, postgres, redis, owner };
}

/** Debian keeps those of PostgreSQL out of the path. */
function find(name: string): string | undefined {
  const versions = existsSync(DEBIAN_POSTGRES) ? readdirSync(DEBIAN_POSTGRES) : [];
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...versions.map((version) => join(DEBIAN_POSTGRES, version, 'bin')),
  ];
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
}

function postgresUser(): { readonly uid: number; readonly gid: number } | undefined {
  const id = (flag: string) =>
    Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}
