import { withoutPassword } from '../../core/read/public-url';

/** Which published trigger of this process has registered a URL; the password in it makes no other one of it. */
const owners = new Map<string, string>();

/** @param owner stands for one node of one workflow of one n8n */
export function noteUrl(url: string, owner: string): void {
  owners.set(withoutPassword(url), owner);
}

export function forgetUrl(url: string, owner: string): void {
  const key = withoutPassword(url);
  if (owners.get(key) === owner) owners.delete(key);
}

/**
 * Whether the URL is another trigger's. Two workflows that were imported from one file have the same one: n8n publishes
 * only one of them, but 1.123 calls `delete` of the other one, too, after it has refused to publish that. And a trigger
 * that takes the place of another one, as a copy of it, may have its URL.
 */
export function isUrlOfAnother(url: string, owner: string): boolean {
  const known = owners.get(withoutPassword(url));
  return known !== undefined && known !== owner;
}
