import type { WebhookSpec, StoredRegistration } from '../../../core/helpdesk/registration';
import { withoutPassword } from '../../../core/helpdesk/public-url';
import type { WebhookRecord } from './webhook-record';

/** Chatwoot's columns end at 255 characters. */
const MAX_NAME_LENGTH = 120;

/** What tells a webhook that was created here from one that a person entered with the same URL. */
const MARK = ' (Helpdesk Triggers)';

export function markedName(name: string): string {
  return `${name.slice(0, MAX_NAME_LENGTH)}${MARK}`;
}

/** The trigger's own webhook, and whether it was created here. */
export interface OwnWebhook {
  readonly webhook: WebhookRecord;
  readonly made: boolean;
  /** An older one of ours that the own one makes needless. */
  readonly obsolete?: WebhookRecord;
}

/**
 * The stored id first, but only while it carries a URL of ours: somebody may have pointed it elsewhere, and a
 * new server may have given the number to another one. Then the exact URL, which no two webhooks share.
 */
export function findOwn(
  webhooks: readonly WebhookRecord[],
  spec: Pick<WebhookSpec, 'url'>,
  stored: StoredRegistration | undefined,
): OwnWebhook | undefined {
  const known = webhooks.find(({ id, url }) => id === stored?.id && isSame(url, stored.url));
  const moved =
    known !== undefined && !isSame(known.url, spec.url) && stored?.made === true ? known : undefined;
  const atUrl = webhooks.find(({ url }) => isSame(url, spec.url));
  if (atUrl === undefined) return moved && { webhook: moved, made: true };
  const made = atUrl.id === stored?.id ? stored.made : bearsMark(atUrl);
  return { webhook: atUrl, made, ...(moved !== undefined && { obsolete: moved }) };
}

/**
 * What may be deleted: what was created here, also when somebody deleted it and created it again with its name.
 * Where there are no names, only the id proves that.
 */
export function findMade(
  webhooks: readonly WebhookRecord[],
  stored: StoredRegistration,
): WebhookRecord | undefined {
  if (!stored.made) return undefined;
  const atUrl = webhooks.filter(({ url }) => isSame(url, stored.url));
  return atUrl.find(({ id, name }) => id === stored.id || (typeof name === 'string' && name.endsWith(MARK)));
}

/** What was made here for the trigger and is not listened to any more. Without a name nothing proves that. */
export function findLeftovers(
  webhooks: readonly WebhookRecord[],
  { isLeftover = () => false }: Pick<WebhookSpec, 'isLeftover'>,
): readonly WebhookRecord[] {
  return webhooks.filter(
    ({ url, name }) =>
      typeof name === 'string' && name.endsWith(MARK) && isLeftover(withoutPassword(url), name),
  );
}

/** Another password leads to the same trigger, and is not stored. */
function isSame(one: string, other: string): boolean {
  return withoutPassword(one) === withoutPassword(other);
}

/** A server without names cannot show whose it is; the URL, which is one trigger's alone, has to do there. */
function bearsMark({ name }: WebhookRecord): boolean {
  return name === undefined || (name !== null && name.endsWith(MARK));
}
