import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort, startHost, type HostProcess } from './host-process';
import { N8N_MAJOR } from './host-versions';
import { nodeVersion } from './project-node';
import { runCommand } from './run-command';

/** As n8n installs community packages: packed tarballs in the user folder, never a link. */
export async function installPackages(userFolder: string, tarballs: readonly string[]): Promise<void> {
  const nodes = join(userFolder, '.n8n', 'nodes');
  await mkdir(nodes, { recursive: true });
  const manifest = { name: 'installed-nodes', private: true, dependencies: {} };
  await writeFile(join(nodes, 'package.json'), JSON.stringify(manifest));
  const flags = ['--ignore-scripts', '--legacy-peer-deps', '--omit=dev', '--package-lock=false'];
  await runCommand('npm', ['install', ...flags, '--no-audit', '--no-fund', ...tarballs], nodes);
}

export interface N8nCommand {
  /** Default `start`: everything in one process. The others are for queue mode. */
  readonly command?: 'start' | 'worker' | 'webhook';
  /** Default any. */
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
}

export async function startProcess(
  n8nFolder: string,
  userFolder: string,
  { command = 'start', port: wanted, env = {} }: N8nCommand = {},
): Promise<HostProcess> {
  const port = wanted ?? (await freePort());
  const baseUrl = `http://127.0.0.1:${port}`;
  return startHost({
    args: [join(n8nFolder, 'node_modules', 'n8n', 'bin', 'n8n'), command],
    cwd: userFolder,
    env: { ...settings(userFolder, baseUrl, port, await freePort()), ...env },
    baseUrl,
    readyPath: '/healthz/readiness',
    // n8n 1.x calls itself ready before it serves anything, and says 200 to all while it migrates its database.
    ...(N8N_MAJOR === '1' && { readyLine: 'Editor is now accessible' }),
  });
}

/** What n8n 1.123 evaluates expressions with by default has native code that fits no Node 20. */
const ENGINE =
  N8N_MAJOR === '1' && nodeVersion().startsWith('v20.') ? { N8N_EXPRESSION_ENGINE: 'legacy' } : {};

/** Each major version has modules of its own, and does not start when told to leave out one that it does not know. */
const UNUSED =
  N8N_MAJOR === '1'
    ? 'insights'
    : 'insights,mcp,mcp-registry,instance-ai,agents,chat-hub,sso-oidc,sso-saml,log-streaming,dynamic-credentials';

/**
 * What Code nodes and data tables need: a second process and a module, both of which take time to start.
 * Usually somebody else would have to start that process (`external`), and nobody does.
 */
export const CODE_AND_TABLES: Readonly<Record<string, string>> = {
  N8N_RUNNERS_MODE: 'internal',
  N8N_DISABLED_MODULES: UNUSED,
};

/** A quiet n8n on loopback: nothing calls out, no second process, no modules that a trigger does not need. */
function settings(
  userFolder: string,
  baseUrl: string,
  port: number,
  brokerPort: number,
): Readonly<Record<string, string>> {
  return {
    NODE_ENV: 'production',
    N8N_USER_FOLDER: userFolder,
    N8N_ENCRYPTION_KEY: 'throwaway',
    N8N_LISTEN_ADDRESS: '127.0.0.1',
    N8N_HOST: '127.0.0.1',
    N8N_PORT: String(port),
    // A worker serves nothing but its health.
    QUEUE_HEALTH_CHECK_ACTIVE: 'true',
    QUEUE_HEALTH_CHECK_PORT: String(port),
    N8N_WEBHOOK_URL: `${baseUrl}/`,
    // The name until 2.x.
    WEBHOOK_URL: `${baseUrl}/`,
    N8N_DIAGNOSTICS_ENABLED: 'false',
    N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
    N8N_TEMPLATES_ENABLED: 'false',
    N8N_PERSONALIZATION_ENABLED: 'false',
    N8N_SECURE_COOKIE: 'false',
    N8N_RUNNERS_MODE: 'external',
    N8N_RUNNERS_BROKER_PORT: String(brokerPort),
    N8N_RUNNERS_AUTH_TOKEN: 'throwaway',
    N8N_DISABLED_MODULES: `${UNUSED},data-table`,
    NO_COLOR: '1',
    ...ENGINE,
  };
}
