import { createHash } from 'node:crypto';
import type { Recipe } from './recipe';

/** For ids and URLs: `every-helpdesk-in-one-slack-channel`. They change only where a name does. */
export function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Unique also beside the nodes of another recipe, as Node-RED wants it. */
export function nodeRedId({ name }: Recipe, step: string): string {
  return `${hash(name).slice(0, 8)}-${slug(step)}`;
}

/** Part of a URL in n8n, so it is like n8n's own. */
export function webhookId({ name }: Recipe, step: string): string {
  const hex = hash(`${name}\n${step}`);
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`];
  return [...parts, hex.slice(20, 32)].join('-');
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
