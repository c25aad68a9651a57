import type { HelpdeskApi } from '../helpdesk/api';
import type { MadeResult, RemovalResult, SecretsResult, StoredRegistration } from '../helpdesk/registration';
import { failure } from '../helpdesk/registration-problem';
import { bearsMark, findMade, isSameUrl } from './ownership';
import type { RegistrarOptions, RemoteWebhooks } from './remote-webhooks';

export async function findRegistered(
  stored: StoredRegistration,
  remote: RemoteWebhooks,
): Promise<MadeResult> {
  const listed = await remote.list();
  return listed.ok ? { ok: true, id: findMade(listed.webhooks, stored)?.id ?? null } : listed;
}

/** Deletes what was made here, and only while it still carries the URL it was made for. */
export async function removeRegistered(
  stored: StoredRegistration,
  remote: RemoteWebhooks,
): Promise<RemovalResult> {
  if (!stored.made) return { ok: true, state: 'foreign' };
  const listed = await remote.list();
  if (!listed.ok) return listed;
  const made = findMade(listed.webhooks, stored);
  if (made === undefined) {
    const isThere = listed.webhooks.some(({ id, url }) => id === stored.id || isSameUrl(url, stored.url));
    return { ok: true, state: isThere ? 'foreign' : 'gone' };
  }
  const removed = await remote.remove(made.id);
  if (removed.ok === false) return removed;
  return { ok: true, state: removed.ok === true ? 'removed' : 'gone' };
}

/** Of all that deliver to this URL: a person may have entered one beside ours. */
export async function readRegisteredSecrets(
  url: string,
  api: HelpdeskApi,
  { open, label, createSecret }: RegistrarOptions,
): Promise<SecretsResult> {
  const remote = open(api);
  const listed = await remote.list();
  if (!listed.ok) return listed;
  const secrets: string[] = [];
  const webhooks = listed.webhooks.filter((each) => isSameUrl(each.url, url));
  for (const { id, secret, isUsable } of webhooks) {
    if (!isUsable) continue;
    const read =
      remote.readSecret === undefined ? { ok: true as const, secret } : await remote.readSecret(id);
    if (!read.ok) return read;
    if (read.secret !== null) secrets.push(read.secret);
  }
  if (createSecret !== undefined && webhooks.some(bearsMark)) secrets.push(createSecret(api.token, url));
  if (webhooks.length > 0) return { ok: true, secrets };
  return failure(
    'webhook-gone',
    `The webhook no longer exists in ${label}: someone deleted it or changed its URL. Publish or deploy again to recreate it.`,
  );
}
