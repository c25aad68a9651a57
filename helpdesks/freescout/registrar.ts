import type { HelpdeskApi } from '../../core/helpdesk/api';
import { withoutPassword } from '../../core/read/public-url';
import type {
  CheckResult,
  RegistrationResult,
  StoredRegistration,
  WebhookRegistrar,
  WebhookSpec,
} from '../../core/helpdesk/registration';
import { failure, type Failure } from '../../core/helpdesk/registration-problem';
import { registrableNames } from '../../core/select/registrable-names';
import { freescoutEvents, freescoutPresets } from './catalogue';
import { findMade, remove } from './removal';
import {
  createFreeScoutRest,
  findLeftovers,
  findOwn,
  markedUrl,
  type FreeScoutRest,
  type FreeScoutWebhook,
} from './rest';

const CATALOGUE = { label: 'FreeScout', events: freescoutEvents, presets: freescoutPresets };

/** FreeScout tells its secret to nobody: it is what a person entered beside the API key. */
export const freescoutRegistrar: WebhookRegistrar = {
  check,
  ensure,
  findMade,
  remove,
  readSecrets: async (_, { enteredSecrets }) => ({ ok: true, secrets: enteredSecrets }),
};

interface Found {
  readonly ok: true;
  readonly rest: FreeScoutRest;
  readonly names: readonly string[];
  readonly webhooks: readonly FreeScoutWebhook[];
  /** With these events and under this URL; undefined where there is none. */
  readonly fitting: { readonly webhook: FreeScoutWebhook; readonly made: boolean } | undefined;
  /** Of ours, and needless once there is a fitting one. */
  readonly others: readonly FreeScoutWebhook[];
}

async function look(
  spec: WebhookSpec,
  stored: StoredRegistration | undefined,
  api: HelpdeskApi,
): Promise<Found | Failure> {
  const resolved = registrableNames(CATALOGUE, spec.events);
  if (!resolved.ok) return resolved;
  const { names } = resolved;
  const rest = createFreeScoutRest(api);
  const listed = await rest.list();
  if (!listed.ok) return listed;
  const { webhooks } = listed;
  const { made, entered } = findOwn(webhooks, spec);
  // It had another URL before.
  const moved =
    stored?.made === true && stored.url !== withoutPassword(spec.url) ? findOwn(webhooks, stored).made : [];
  const exact = made.find(({ url, events }) => url === markedUrl(spec) && isSame(events, names));
  const persons = entered.find(({ events }) => names.every((name) => events.includes(name)));
  const fitting = exact ?? persons;
  return {
    ok: true,
    rest,
    names,
    webhooks: entered,
    fitting: fitting && { webhook: fitting, made: fitting === exact },
    others: [...made, ...moved, ...findLeftovers(webhooks, spec)].filter((each) => each !== exact),
  };
}

async function check(
  spec: WebhookSpec,
  stored: StoredRegistration | undefined,
  api: HelpdeskApi,
): Promise<CheckResult> {
  const found = await look(spec, stored, api);
  if (!found.ok) return found;
  if (found.others.length > 0) return { ok: true, state: 'differs' };
  if (found.fitting === undefined) return { ok: true, state: 'absent' };
  const result = registered(found.fitting.webhook.id, found.fitting.made, spec, api);
  return result.ok ? { ...result, state: 'in-place' } : result;
}

/** What cannot be changed is replaced: first the new one, so that nothing is missed. */
async function ensure(
  spec: WebhookSpec,
  stored: StoredRegistration | undefined,
  api: HelpdeskApi,
): Promise<RegistrationResult> {
  if (spec.signed && api.enteredSecrets.length === 0) return secretMissing();
  const found = await look(spec, stored, api);
  if (!found.ok) return found;
  const { rest, fitting, others, webhooks, names } = found;
  if (webhooks.length > 0 && fitting === undefined) return personsLacks(names, webhooks);
  const id = fitting === undefined ? await create(rest, spec, names) : fitting.webhook.id;
  if (typeof id !== 'string') return id;
  for (const other of others) {
    const cleared = await rest.remove(other.id);
    if (cleared.ok === false) return cleared;
  }
  return registered(id, fitting?.made ?? true, spec, api);
}

async function create(
  rest: FreeScoutRest,
  spec: WebhookSpec,
  events: readonly string[],
): Promise<string | Failure> {
  const created = await rest.create({ url: markedUrl(spec), events });
  if (!created.ok) return created;
  if (created.id !== null) return created.id;
  const listed = await rest.list();
  if (!listed.ok) return listed;
  const newest = findOwn(listed.webhooks, spec).made.at(-1);
  const detail = 'FreeScout created the webhook, but does not list it. Try again.';
  return newest?.id ?? failure('unexpected-answer', detail);
}

function registered(
  id: string,
  made: boolean,
  { url, signed }: WebhookSpec,
  { accountId, enteredSecrets }: HelpdeskApi,
): RegistrationResult {
  if (signed && enteredSecrets.length === 0) return secretMissing();
  return {
    ok: true,
    registration: { id, url: withoutPassword(url), accountId, made, secrets: enteredSecrets },
  };
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((each) => others.includes(each));
}

function secretMissing(): Failure {
  return failure(
    'unsigned-version',
    'Enter the Secret Key too: FreeScout shows it under Manage → API & Webhooks, but does not provide it through its API. Without it, every delivery would be rejected.',
  );
}

function personsLacks(names: readonly string[], webhooks: readonly FreeScoutWebhook[]): Failure {
  const lacking = names.filter((name) => !webhooks.every(({ events }) => events.includes(name)));
  return failure(
    'events-not-registrable',
    `Someone created a webhook with this trigger's URL in FreeScout, but it does not send ${lacking.join(', ')}. FreeScout cannot change webhooks through its API: delete it under Manage → API & Webhooks, or select these events there, then publish or deploy again.`,
  );
}
