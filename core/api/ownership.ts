import { withoutPassword } from '../read/public-url';
import type { StoredRegistration, WebhookSpec } from '../helpdesk/registration';

/** As much of what a helpdesk lists as shows whose it is. */
interface Listed {
  readonly id: string;
  readonly url: string;
  /** Undefined where webhooks have no names; null where nobody entered one. */
  readonly name: string | null | undefined;
}

/** Columns end at 255 characters (Chatwoot). */
const MAX_NAME_LENGTH = 120;

/** What tells a webhook that was created here from one that a person entered with the same URL. */
const MARK = ' (Helpdesk Triggers)';

export function markedName(name: string): string {
  return `${name.slice(0, MAX_NAME_LENGTH)}${MARK}`;
}

/** The trigger's own webhook, and whether it was created here. */
export interface OwnWebhook<Webhook extends Listed> {
  readonly webhook: Webhook;
  readonly made: boolean;
  /** An older one of ours that the own one makes needless. */
  readonly obsolete?: Webhook;
}

/**
 * The stored id first, but only while it carries a URL of ours: somebody may have pointed it elsewhere, and a
 * new server may have given the number to another one. Then the exact URL, which no two webhooks share.
 */
export function findOwn<Webhook extends Listed>(
  webhooks: readonly Webhook[],
  spec: Pick<WebhookSpec, 'url'>,
  stored: StoredRegistration | undefined,
): OwnWebhook<Webhook> | undefined {
  const known = webhooks.find(({ id, url }) => id === stored?.id && isSameUrl(url, stored.url));
  const moved =
    known !== undefined && !isSameUrl(known.url, spec.url) && stored?.made === true ? known : undefined;
  const atUrl = webhooks.find(({ url }) => isSameUrl(url, spec.url));
  if (atUrl === undefined) return moved && { webhook: moved, made: true };
  const made = atUrl.id === stored?.id ? stored.made : bearsMark(atUrl);
  return { webhook: atUrl, made, ...(moved !== undefined && { obsolete: moved }) };
}

/**
 * What may be deleted: what was created here, also when somebody deleted it and created it again with its name.
 * Where there are no names, only the id proves that.
 */
export function findMade<Webhook extends Listed>(
  webhooks: readonly Webhook[],
  stored: StoredRegistration,
): Webhook | undefined {
  if (!stored.made) return undefined;
  const atUrl = webhooks.filter(({ url }) => isSameUrl(url, stored.url));
  return atUrl.find(({ id, name }) => id === stored.id || (typeof name === 'string' && name.endsWith(MARK)));
}

/** The trigger's other webhooks, which go when its own is there. Without a name nothing proves that one is its. */
export function findNeedless<Webhook extends Listed>(
  own: OwnWebhook<Webhook> | undefined,
  { isLeftover = () => false }: Pick<WebhookSpec, 'isLeftover'>,
  webhooks: readonly Webhook[],
): readonly Webhook[] {
  const leftovers = webhooks.filter(
    ({ url, name }) =>
      typeof name === 'string' && name.endsWith(MARK) && isLeftover(withoutPassword(url), name),
  );
  return own?.obsolete === undefined ? leftovers : [own.obsolete, ...leftovers];
}

/** Another password leads to the same trigger, and is not stored. */
export function isSameUrl(one: string, other: string): boolean {
  return withoutPassword(one) === withoutPassword(other);
}

/** A server without names cannot show whose it is; the URL, which is one trigger's alone, has to do there. */
export function bearsMark({ name }: Pick<Listed, 'name'>): boolean {
  return name === undefined || (name !== null && name.endsWith(MARK));
}
