import { findMade } from '../../../core/api/ownership';
import type { HelpdeskApi } from '../../../core/helpdesk/api';
import { withoutPassword } from '../../../core/read/public-url';
import type { MadeResult, RemovalResult, StoredRegistration } from '../../../core/helpdesk/registration';
import { createWebhooksRest } from './rest';

export async function findOurs(stored: StoredRegistration, api: HelpdeskApi): Promise<MadeResult> {
  const listed = await openAt(stored, api).list();
  return listed.ok ? { ok: true, id: findMade(listed.webhooks, stored)?.id ?? null } : listed;
}

/** Where it was made: the credential may name another account by now. */
export function openAt({ accountId }: Pick<StoredRegistration, 'accountId'>, api: HelpdeskApi) {
  return createWebhooksRest({ ...api, accountId }, undefined);
}

export async function remove(stored: StoredRegistration, api: HelpdeskApi): Promise<RemovalResult> {
  if (!stored.made) return { ok: true, state: 'foreign' };
  const rest = openAt(stored, api);
  const listed = await rest.list();
  if (!listed.ok) return listed;
  const made = findMade(listed.webhooks, stored);
  if (made === undefined) {
    const isThere = listed.webhooks.some(
      ({ id, url }) => id === stored.id || withoutPassword(url) === withoutPassword(stored.url),
    );
    return { ok: true, state: isThere ? 'foreign' : 'gone' };
  }
  const removed = await rest.remove(made.id);
  if (removed.ok === false) return removed;
  return { ok: true, state: removed.ok === true ? 'removed' : 'gone' };
}
