import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../hosts/project-node';

const { devDependencies } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
  devDependencies: Record<string, string>;
};
const { dependencies } = JSON.parse(
  readFileSync(join(PROJECT, 'tools', 'hosts', 'n8n-lock', 'package.json'), 'utf8'),
) as { dependencies: Record<string, string> };

const PEERS = [
  'node-red',
  'stripe',
  'standardwebhooks',
  '@octokit/webhooks-methods',
  'crisp-api',
  'socket.io-client',
  'ws',
  'autocannon',
] as const;

/** Of what was measured, and with what; all are pinned. */
export const versions: Readonly<Record<string, string>> = {
  n8n: dependencies.n8n ?? '',
  ...Object.fromEntries(PEERS.map((name) => [name, devDependencies[name] ?? ''])),
};
