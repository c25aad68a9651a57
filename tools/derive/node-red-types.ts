import { globSync } from 'node:fs';
import { join } from 'node:path';
import { providers, type ProviderId } from '../../helpdesks';
import { PROVIDER_IDS } from './listings';

/** A type whose page and help are made from what its helpdesk can do: `intercom-webhook`. */
const DERIVED = /^(\w+)-(webhook|account)$/;
const WRITTEN_OUT = globSync('*-*', { cwd: join(__dirname, '../../node-red') }).sort();

/** Every node type with dashes, as folders and URLs name it; alike ones follow each other, which packs them well. */
export const NODE_SLUGS: readonly string[] = [
  ...PROVIDER_IDS.map((id) => `${id}-webhook`),
  ...WRITTEN_OUT,
  ...PROVIDER_IDS.map((id) => `${id}-account`),
];

export function toType(slug: string): string {
  return slug.replaceAll('-', ' ');
}

/** Undefined for a type that is written out. */
export function derivedFrom(slug: string): ProviderId | undefined {
  const [, id = ''] = DERIVED.exec(slug) ?? [];
  return Object.hasOwn(providers, id) ? (id as ProviderId) : undefined;
}
