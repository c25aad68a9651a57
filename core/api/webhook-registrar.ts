import { createHash } from 'node:crypto';
import type { HelpdeskApi } from '../helpdesk/api';
import { withoutPassword } from '../read/public-url';
import type {
  CheckResult,
  RegistrationResult,
  StoredRegistration,
  WebhookRegistrar,
  WebhookSpec,
} from '../helpdesk/registration';
import type { Failure } from '../helpdesk/registration-problem';
import { bearsMark, findNeedless, findOwn, markedName, type OwnWebhook } from './ownership';
import { findRegistered, readRegisteredSecrets, removeRegistered } from './registered-webhooks';
import type { RegistrarOptions, RemoteWebhook, RemoteWebhooks, WantedWebhook } from './remote-webhooks';

/** One call of a registrar: what is wanted, and what is there. */
interface Situation {
  readonly ok: true;
  readonly remote: RemoteWebhooks;
  readonly accountId: string;
  readonly own: OwnWebhook<RemoteWebhook> | undefined;
  /** Ours too, and of no use once the own one is there. */
  readonly needless: readonly RemoteWebhook[];
  readonly wanted: WantedWebhook;
}

/** The rules of ownership, for a helpdesk where a trigger has one webhook, which can be listed and changed. */
export function createWebhookRegistrar(options: RegistrarOptions): WebhookRegistrar {
  return {
    check: async (spec, stored, api) => {
      const situation = await examine(spec, stored, api, options);
      return situation.ok ? check(situation) : situation;
    },
    ensure: async (spec, stored, api) => {
      const situation = await examine(spec, stored, api, options);
      return situation.ok ? ensure(situation) : situation;
    },
    findMade: (stored, api) => findRegistered(stored, options.open(api)),
    remove: (stored, api) => removeRegistered(stored, options.open(api)),
    readSecrets: ({ url }, api) => readRegisteredSecrets(url, api, options),
  };
}

/** Ours gets exactly what the spec says. A person's keeps what it has: somebody else may rely on that. */
async function examine(
  spec: WebhookSpec,
  stored: StoredRegistration | undefined,
  api: HelpdeskApi,
  { open, resolve, createSecret }: RegistrarOptions,
): Promise<Situation | Failure> {
  const events = resolve(spec.events);
  if (!events.ok) return events;
  const remote = open(api);
  const listed = await remote.list();
  if (!listed.ok) return listed;
  const { token, accountId } = api;
  // Elsewhere the same id is another webhook.
  const known = stored?.accountId === accountId ? stored : undefined;
  const own = findOwn(eligible(listed.webhooks, known), spec, known);
  const { url } = spec;
  const wanted =
    own?.made === false
      ? { ...own.webhook, url, events: [...new Set([...own.webhook.events, ...events.names])] }
      : {
          ...nameAndSecret(spec, own?.webhook.name, createSecret?.(token, url) ?? null),
          url,
          events: events.names,
        };
  const needless = findNeedless(own, spec, listed.webhooks);
  return { ok: true, remote, accountId, own, needless, wanted };
}

/** A list that hides the secret shows by a piece of its hash in the name whether it is still the right one. */
function nameAndSecret({ name }: WebhookSpec, now: string | null | undefined, secret: string | null) {
  const tag = secret === null ? '' : ` [${createHash('sha256').update(secret).digest('hex').slice(0, 8)}]`;
  return { secret, name: now?.includes(tag) === true ? now : markedName(`${name.slice(0, 80)}${tag}`) };
}

/** Ours first, as nothing keeps people from entering a URL twice; never what a person switched off. */
function eligible(
  webhooks: readonly RemoteWebhook[],
  stored: StoredRegistration | undefined,
): readonly RemoteWebhook[] {
  const isOurs = (each: RemoteWebhook) => each.id === stored?.id || bearsMark(each);
  const others = webhooks.filter((each) => !isOurs(each) && each.isActive && each.isUsable);
  return [...webhooks.filter(isOurs), ...others];
}

async function check({ remote, accountId, own, needless, wanted }: Situation): Promise<CheckResult> {
  if (own === undefined) return { ok: true, state: 'absent' };
  if (needless.length > 0 || differs(own.webhook, wanted)) return { ok: true, state: 'differs' };
  const result = await registered(remote, own.webhook.id, own.made, wanted, accountId);
  return result.ok ? { ...result, state: 'in-place' } : result;
}

async function ensure(situation: Situation): Promise<RegistrationResult> {
  const result = await write(situation);
  if (!result.ok) return result;
  for (const { id } of situation.needless) {
    const cleared = await situation.remote.remove(id);
    if (cleared.ok === false) return cleared;
  }
  return result;
}

/** Creates, adjusts, or leaves as it is. */
async function write({ remote, accountId, own, wanted }: Situation): Promise<RegistrationResult> {
  if (own === undefined) return create(remote, wanted, accountId);
  if (differs(own.webhook, wanted)) {
    const changed = await remote.change(own.webhook.id, wanted);
    if (changed.ok === 'gone') return create(remote, wanted, accountId);
    if (!changed.ok) return changed;
  }
  return registered(remote, own.webhook.id, own.made, wanted, accountId);
}

async function create(
  remote: RemoteWebhooks,
  wanted: WantedWebhook,
  accountId: string,
): Promise<RegistrationResult> {
  const created = await remote.create(wanted);
  if (!created.ok) return created;
  const result = await registered(remote, created.id, true, wanted, accountId);
  // Of no use without a secret, and nobody would know of it.
  if (!result.ok) await remote.remove(created.id);
  return result;
}

function differs(webhook: RemoteWebhook, { url, name, events, secret }: WantedWebhook): boolean {
  const { events: now } = webhook;
  const knowsSecret = webhook.secret === null ? webhook.name === name : webhook.secret === secret;
  const hasSame = now.length === events.length && events.every((name) => now.includes(name));
  return !hasSame || !webhook.isActive || webhook.url !== url || !knowsSecret;
}

async function registered(
  { readSecret }: RemoteWebhooks,
  id: string,
  made: boolean,
  { url, secret }: WantedWebhook,
  accountId: string,
): Promise<RegistrationResult> {
  const read = readSecret === undefined ? { ok: true as const, secret } : await readSecret(id);
  if (!read.ok) return read;
  const secrets = read.secret === null ? [] : [read.secret];
  return { ok: true, registration: { id, url: withoutPassword(url), accountId, made, secrets } };
}
