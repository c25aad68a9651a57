import { ensureInstalled, type Locked, type Progress } from './locked-install';
import { PROJECT } from './project-node';

/** By what `HELPDESK_TRIGGERS_N8N` says; the first is what it is if it says nothing. */
const N8N: Readonly<Record<string, Locked>> = {
  '2': { lock: 'n8n-lock', size: '2,000 packages, about 2 GB', compiled: 'sqlite3' },
  '1': { lock: 'n8n-1-lock', size: '1,700 packages, about 2 GB', compiled: 'sqlite3' },
};

/** By what `HELPDESK_TRIGGERS_NODE_RED` says; the newest is a development package of the project. */
const NODE_RED: Readonly<Record<string, Locked>> = {
  '4': { lock: 'node-red-4-lock', size: '280 packages' },
};

/** What the tests run in, where hosts differ in what they do themselves. */
export const N8N_MAJOR = process.env.HELPDESK_TRIGGERS_N8N || '2';
export const NODE_RED_MAJOR = process.env.HELPDESK_TRIGGERS_NODE_RED || '5';

/** The folder of a real n8n. */
export async function ensureN8n(progress: Progress): Promise<string> {
  return ensureInstalled(known(N8N, N8N_MAJOR), progress);
}

/** The folder in whose `node_modules` a real Node-RED is. */
export async function ensureNodeRed(progress: Progress): Promise<string> {
  return NODE_RED_MAJOR === '5' ? PROJECT : ensureInstalled(known(NODE_RED, NODE_RED_MAJOR), progress);
}

function known(versions: Readonly<Record<string, Locked>>, major: string): Locked {
  const locked = versions[major];
  if (locked === undefined) throw new Error(`There is no lockfile of version ${major}.`);
  return locked;
}
