import { joinIds } from '../../core/api/in-order';
import type { HelpdeskApi } from '../../core/helpdesk/api';
import type { MadeResult, RemovalResult, StoredRegistration } from '../../core/helpdesk/registration';
import { createFreeScoutRest, findOwn } from './rest';

export async function findMade(stored: StoredRegistration, api: HelpdeskApi): Promise<MadeResult> {
  const listed = await createFreeScoutRest(api).list();
  if (!listed.ok) return listed;
  const { made } = findOwn(listed.webhooks, stored);
  return { ok: true, id: made.length === 0 ? null : joinIds(made.map(({ id }) => id)) };
}

export async function remove(stored: StoredRegistration, api: HelpdeskApi): Promise<RemovalResult> {
  if (!stored.made) return { ok: true, state: 'foreign' };
  const rest = createFreeScoutRest(api);
  const listed = await rest.list();
  if (!listed.ok) return listed;
  const { made, entered } = findOwn(listed.webhooks, stored);
  let state: 'removed' | 'gone' | 'foreign' = 'gone';
  if (entered.length > 0 || listed.webhooks.some(({ id }) => id === stored.id)) state = 'foreign';
  for (const { id } of made) {
    const removed = await rest.remove(id);
    if (removed.ok === false) return removed;
    state = 'removed';
  }
  return { ok: true, state };
}
