import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { NODE, nodeEnvironment } from './project-node';
import { runCommand } from './run-command';

const START_DEADLINE = 120_000;
const STOP_DEADLINE = 15_000;

export interface N8nProcess {
  readonly baseUrl: string;
  /** Everything it printed so far. */
  readonly log: () => string;
  readonly stop: () => Promise<void>;
}

/** As n8n installs a community package: a packed tarball in the user folder, never a link. */
export async function installPackage(userFolder: string, tarball: string): Promise<void> {
  const nodes = join(userFolder, '.n8n', 'nodes');
  await mkdir(nodes, { recursive: true });
  const manifest = { name: 'installed-nodes', private: true, dependencies: {} };
  await writeFile(join(nodes, 'package.json'), JSON.stringify(manifest));
  const flags = [
    '--ignore-scripts',
    '--legacy-peer-deps',
    '--omit=dev',
    '--package-lock=false',
    '--no-audit',
    '--no-fund',
  ];
  await runCommand('npm', ['install', ...flags, tarball], nodes);
}

export async function startProcess(n8nFolder: string, userFolder: string): Promise<N8nProcess> {
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const child = spawn(NODE, [join(n8nFolder, 'node_modules', 'n8n', 'bin', 'n8n'), 'start'], {
    cwd: userFolder,
    env: { ...nodeEnvironment(), ...settings(userFolder, port, await freePort(), baseUrl) },
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
    await untilReady(baseUrl, child, () => log);
  } catch (error) {
    await stop();
    throw error;
  }
  return { baseUrl, log: () => log, stop };
}

/** A quiet n8n on loopback: nothing calls out, no second process, no modules that a trigger does not need. */
function settings(userFolder: string, port: number, brokerPort: number, baseUrl: string): NodeJS.ProcessEnv {
  return {
    N8N_USER_FOLDER: userFolder,
    N8N_ENCRYPTION_KEY: 'throwaway',
    N8N_LISTEN_ADDRESS: '127.0.0.1',
    N8N_HOST: '127.0.0.1',
    N8N_PORT: String(port),
    N8N_WEBHOOK_URL: `${baseUrl}/`,
    N8N_DIAGNOSTICS_ENABLED: 'false',
    N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
    N8N_TEMPLATES_ENABLED: 'false',
    N8N_PERSONALIZATION_ENABLED: 'false',
    N8N_SECURE_COOKIE: 'false',
    NODE_ENV: 'production',
    N8N_RUNNERS_MODE: 'external',
    N8N_RUNNERS_BROKER_PORT: String(brokerPort),
    N8N_RUNNERS_AUTH_TOKEN: 'throwaway',
    N8N_DISABLED_MODULES:
      'insights,mcp,mcp-registry,instance-ai,agents,chat-hub,data-table,sso-oidc,sso-saml,log-streaming,dynamic-credentials',
    NO_COLOR: '1',
  };
}

async function untilReady(baseUrl: string, child: ChildProcess, log: () => string): Promise<void> {
  const deadline = Date.now() + START_DEADLINE;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`n8n ended with ${child.exitCode}:\n${log().slice(-3000)}`);
    const ready = await fetch(`${baseUrl}/healthz/readiness`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await wait(250);
  }
  throw new Error(`n8n was not ready after ${START_DEADLINE / 1000} s:\n${log().slice(-3000)}`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_DEADLINE);
  await ended;
  clearTimeout(timer);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
