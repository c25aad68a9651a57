import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startHost } from './host-process';
import { ensureNodeRed } from './host-versions';
import { createAdmin, type NodeRedAdmin } from './node-red-admin';
import { watchStatuses, type StatusWatch } from './node-red-comms';
import { prepareUserFolder, type NodeRedSettings } from './node-red-folder';
import { createMessageLog, type MessageLog } from './node-red-messages';
import { MESSAGES_FILE } from './node-red-probe';
import { packTarball } from './package-tarball';

export interface NodeRedOptions {
  /** A packed package; default: `dist` is packed. False leaves Node-RED as it comes. */
  readonly tarball?: string | false;
  /** Added to Node-RED's settings file. */
  readonly settings?: NodeRedSettings;
  /** The nodes of the tests in the palette; default true. */
  readonly probes?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  readonly progress?: (line: string) => void;
}

/** A real Node-RED with the packed package in it, in a throwaway user directory on loopback. */
export interface NodeRedHost {
  readonly baseUrl: string;
  /** Where a webhook path begins: the base URL and `httpNodeRoot`. */
  readonly hookUrl: (path: string) => string;
  readonly userFolder: string;
  readonly pid: number;
  readonly admin: NodeRedAdmin;
  readonly messages: MessageLog;
  readonly statuses: StatusWatch;
  readonly log: () => string;
  /** Ends the process and starts it again with what it has on disk; this object is of no use any more then. */
  readonly restart: (how?: 'stop' | 'kill') => Promise<NodeRedHost>;
  /** Ends the process and removes the folder. */
  readonly stop: () => Promise<void>;
}

export async function startNodeRed(options: NodeRedOptions = {}): Promise<NodeRedHost> {
  const { settings = {}, progress = () => {} } = options;
  const userFolder = await mkdtemp(join(tmpdir(), 'helpdesk-triggers-node-red-'));
  const remove = () => rm(userFolder, { recursive: true, force: true, maxRetries: 5 });
  try {
    progress('Installing the packed package into a throwaway user directory …');
    const tarball = options.tarball ?? (await packTarball(userFolder));
    const port = await freePort();
    const settingsFile = await prepareUserFolder(userFolder, tarball, port, settings, options.probes);
    progress('Starting Node-RED …');
    const program = join(await ensureNodeRed(progress), 'node_modules', 'node-red', 'red.js');
    const args = [program, '-s', settingsFile, '-u', userFolder];
    return await start({ userFolder, args, port, settings, env: options.env ?? {}, remove });
  } catch (error) {
    await remove();
    throw error;
  }
}

interface Start {
  readonly userFolder: string;
  readonly args: readonly string[];
  readonly port: number;
  readonly settings: NodeRedSettings;
  readonly env: Readonly<Record<string, string>>;
  readonly remove: () => Promise<void>;
}

async function start(again: Start): Promise<NodeRedHost> {
  const { userFolder, args, port, settings, env, remove } = again;
  const baseUrl = `http://127.0.0.1:${port}`;
  const adminUrl = `${baseUrl}${root(settings.httpAdminRoot)}`;
  const running = await startHost({
    // Garbage is collected on request, so that the heap can be compared before and after.
    args: ['--expose-gc', ...args],
    cwd: userFolder,
    env,
    baseUrl: adminUrl,
    readyPath: '/settings',
  });
  const statuses = await watchStatuses(adminUrl);
  return {
    baseUrl,
    hookUrl: (path) => `${baseUrl}${root(settings.httpNodeRoot)}/${path.replace(/^\//, '')}`,
    userFolder,
    pid: running.pid,
    admin: createAdmin(adminUrl),
    messages: createMessageLog(join(userFolder, MESSAGES_FILE)),
    statuses,
    log: running.log,
    restart: async (how = 'stop') => {
      statuses.close();
      await running[how]();
      return start(again);
    },
    stop: async () => {
      statuses.close();
      await running.stop();
      await remove();
    },
  };
}

function root(setting: unknown): string {
  return typeof setting === 'string' ? setting.replace(/(?<!\/)\/+$/, '') : '';
}
