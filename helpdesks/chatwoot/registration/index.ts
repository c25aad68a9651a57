import type { HelpdeskApi } from '../../../core/helpdesk/api';
import type {
  CheckResult,
  Registration,
  RegistrationResult,
  WebhookSpec,
  SecretsResult,
  StoredRegistration,
  WebhookRegistrar,
} from '../../../core/helpdesk/registration';
import { withoutPassword } from '../../../core/read/public-url';
import { findNeedless, findOwn, markedName, type OwnWebhook } from '../../../core/api/ownership';
import { failure, type Failure } from '../../../core/helpdesk/registration-problem';
import { migrationsMissing, unsignedVersion } from './problems';
import type { Written } from './rest';
import { findOurs, openAt, remove } from './removal';
import { examine, type Subscription } from './subscription';
import { FIRST_SIGNED, isFrom, type Version } from './version';
import type { WebhookRecord } from './webhook-record';

/** Once more after somebody else was quicker; twice in a row is no coincidence. */
const MAX_TRIES = 2;

export const chatwootRegistrar: WebhookRegistrar = {
  mayRefusePrivate: true,
  check,
  ensure,
  findMade: findOurs,
  remove,
  readSecrets,
};

async function check(
  spec: WebhookSpec,
  stored: StoredRegistration | undefined,
  api: HelpdeskApi,
): Promise<CheckResult> {
  const subscription = await examine(spec, api);
  if (!subscription.ok) return subscription;
  const listed = await subscription.rest.list();
  if (!listed.ok) return listed;
  const own = findOwn(listed.webhooks, spec, sameAccount(stored, api));
  if (own === undefined) return { ok: true, state: 'absent' };
  const needless = findNeedless(own, spec, listed.webhooks);
  if (needless.length > 0 || changesFor(own, spec, subscription) !== undefined) {
    return { ok: true, state: 'differs' };
  }
  const result = registered(own.webhook, own.made, spec.signed, subscription.version, api);
  return result.ok ? { ...result, state: 'in-place' } : result;
}

async function ensure(
  spec: WebhookSpec,
  stored: StoredRegistration | undefined,
  api: HelpdeskApi,
): Promise<RegistrationResult> {
  const subscription = await examine(spec, api);
  if (!subscription.ok) return subscription;
  for (let attempt = 1; attempt <= MAX_TRIES; attempt += 1) {
    const listed = await subscription.rest.list();
    if (!listed.ok) return listed;
    const own = findOwn(listed.webhooks, spec, sameAccount(stored, api));
    const written = await write(own, spec, subscription);
    if (written.ok === false) return written;
    if (written.ok !== true) continue;
    for (const { id } of findNeedless(own, spec, listed.webhooks)) {
      const cleared = await subscription.rest.remove(id);
      if (cleared.ok === false) return cleared;
    }
    const result = registered(written.webhook, own?.made ?? true, spec.signed, subscription.version, api);
    // Of no use without a secret, and nobody would know of it.
    if (!result.ok && own === undefined) await subscription.rest.remove(written.webhook.id);
    return result;
  }
  return failure(
    'url-refused',
    `Chatwoot rejected the URL ${withoutPassword(spec.url)} for a new webhook and lists no webhook with it. Check Settings → Integrations → Webhooks, and that the URL is complete.`,
  );
}

/** Creates, adjusts, or leaves as it is. */
async function write(
  own: OwnWebhook<WebhookRecord> | undefined,
  spec: WebhookSpec,
  { rest, events }: Subscription,
): Promise<Written> {
  if (own === undefined) {
    return rest.create({ url: spec.url, name: markedName(spec.name), subscriptions: events });
  }
  const changes = changesFor(own, spec, { events });
  return changes === undefined ? { ok: true, webhook: own.webhook } : rest.change(own.webhook.id, changes);
}

/** Ours gets exactly what the spec says. A person's keeps what it has: somebody else may rely on that. */
function changesFor(
  { webhook, made }: OwnWebhook<WebhookRecord>,
  spec: WebhookSpec,
  { events }: Pick<Subscription, 'events'>,
): { readonly url: string; readonly subscriptions: readonly string[] } | undefined {
  const { url, subscriptions } = webhook;
  const wanted = made ? events : [...new Set([...subscriptions, ...events])];
  const isSame =
    wanted.length === subscriptions.length && wanted.every((name) => subscriptions.includes(name));
  return url === spec.url && isSame ? undefined : { url: spec.url, subscriptions: wanted };
}

async function readSecrets(
  stored: Pick<StoredRegistration, 'url' | 'accountId'>,
  api: HelpdeskApi,
): Promise<SecretsResult> {
  const listed = await openAt(stored, api).list();
  if (!listed.ok) return listed;
  const webhook = listed.webhooks.find((each) => withoutPassword(each.url) === withoutPassword(stored.url));
  if (webhook !== undefined) return { ok: true, secrets: toSecrets(webhook) };
  return failure(
    'webhook-gone',
    'The webhook no longer exists in Chatwoot: someone deleted it or changed its URL. Publish or deploy again to recreate it.',
  );
}

function registered(
  webhook: WebhookRecord,
  made: boolean,
  signed: boolean,
  version: Version,
  { accountId }: HelpdeskApi,
): { readonly ok: true; readonly registration: Registration } | Failure {
  const secrets = toSecrets(webhook);
  if (signed && secrets.length === 0) {
    return isFrom(version, FIRST_SIGNED) ? migrationsMissing(version) : unsignedVersion(version);
  }
  const url = withoutPassword(webhook.url);
  return { ok: true, registration: { id: webhook.id, url, accountId, made, secrets } };
}

function toSecrets({ secret }: WebhookRecord): readonly string[] {
  return secret === null ? [] : [secret];
}

/** Elsewhere the same number is another webhook. */
function sameAccount(
  stored: StoredRegistration | undefined,
  { accountId }: HelpdeskApi,
): StoredRegistration | undefined {
  return stored?.accountId === accountId ? stored : undefined;
}
