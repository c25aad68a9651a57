import { createHash } from 'node:crypto';
import type { Plan } from './plan';

/** The same for the same token and scope. Holds no secret. */
export function shareKey({ credential, scope, apiUrl }: Plan): string {
  const { tier, identifier, key, websiteId = '' } = credential;
  const parts = [
    apiUrl,
    tier,
    identifier,
    key,
    websiteId,
    [...scope.rooms].sort(),
    [...scope.inboxes].sort(),
  ];
  return digest(parts);
}

/** The same for the same workspaces, whatever the token: a new one goes on where the old one was. */
export function toScope({ credential: { websiteId = '' }, scope, apiUrl }: Plan): string {
  return digest([apiUrl, websiteId, [...scope.rooms].sort()]);
}

function digest(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
