import { joinIds } from '../../core/api/in-order';
import type { HelpdeskApi } from '../../core/helpdesk/api';
import type { MadeResult, RemovalResult, StoredRegistration } from '../../core/helpdesk/registration';
import type { Failure } from '../../core/helpdesk/registration-problem';
import { findPairs, leadsTo, type Pair } from './pairs';
import { createZammadRest, type ZammadRest } from './rest';

export async function findMade(stored: StoredRegistration, api: HelpdeskApi): Promise<MadeResult> {
  const there = await lookThere(createZammadRest(api), stored);
  if (!there.ok) return there;
  const ids = there.pairs.flatMap(({ webhookId, triggerId }) => [webhookId ?? '', triggerId ?? '']);
  return { ok: true, id: ids.length === 0 ? null : joinIds(ids) };
}

export async function remove(stored: StoredRegistration, api: HelpdeskApi): Promise<RemovalResult> {
  if (!stored.made) return { ok: true, state: 'foreign' };
  const rest = createZammadRest(api);
  const there = await lookThere(rest, stored);
  if (!there.ok) return there;
  const { pairs, webhooks } = there;
  for (const pair of pairs) {
    const removed = await removePair(pair, rest);
    if (!removed.ok) return removed;
  }
  if (pairs.length > 0) return { ok: true, state: 'removed' };
  const isUsed = webhooks.some((row) => leadsTo(row, stored.url));
  return { ok: true, state: isUsed ? 'foreign' : 'gone' };
}

async function lookThere(rest: ZammadRest, { url }: StoredRegistration) {
  const webhooks = await rest.list('webhooks');
  if (!webhooks.ok) return webhooks;
  const triggers = await rest.list('triggers');
  if (!triggers.ok) return triggers;
  const pairs = findPairs(webhooks.rows, triggers.rows, url);
  return { ok: true as const, webhooks: webhooks.rows, pairs };
}

/** The trigger first: Zammad keeps a webhook that a trigger uses. */
export async function removePair(
  { triggerId, webhookId }: Pair,
  rest: ZammadRest,
): Promise<{ readonly ok: true } | Failure> {
  if (triggerId !== null) {
    const removed = await rest.remove('triggers', triggerId);
    if (!removed.ok) return removed;
  }
  return webhookId === null ? { ok: true } : rest.remove('webhooks', webhookId);
}
