import { join } from 'node:path';
import type { INodeType } from 'n8n-workflow';
import type { Trigger } from '../triggers';

const NODES = join(__dirname, '../../nodes');

/** The version that a trigger has when a person adds it today, as its node itself says. */
export function newestVersion({ n8n }: Pick<Trigger, 'n8n'>): number {
  const name = n8n.charAt(0).toUpperCase() + n8n.slice(1);
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- n8n loads by path too
  const exported = require(join(NODES, name, `${name}.node.ts`)) as Record<string, new () => INodeType>;
  const Node = exported[name];
  if (Node === undefined) throw new Error(`${name}.node.ts exports no ${name}.`);
  return Math.max(...[new Node().description.version].flat());
}
