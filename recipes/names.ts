import { createHash } from 'node:crypto';
import type { Recipe } from './recipe';

/** The same name gives the same id, so that a file changes only where its recipe does. */
export function hexId(...names: readonly string[]): string {
  return createHash('sha256').update(names.join('\n')).digest('hex').slice(0, 16);
}

export function uuid(...names: readonly string[]): string {
  const hex = createHash('sha256').update(names.join('\n')).digest('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`];
  return [...parts, hex.slice(20, 32)].join('-');
}

/** For URLs: `every-helpdesk-in-one-slack-channel`. */
export function slugOf({ name }: Recipe): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
