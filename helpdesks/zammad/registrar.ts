import { createInOrder, joinIds, type UndoableStep } from '../../core/api/in-order';
import { createOwnSecret } from '../../core/api/own-secret';
import type { HelpdeskApi } from '../../core/helpdesk/api';
import { withoutPassword } from '../../core/read/public-url';
import type {
  CheckResult,
  RegistrationResult,
  StoredRegistration,
  WebhookRegistrar,
  WebhookSpec,
} from '../../core/helpdesk/registration';
import type { Failure } from '../../core/helpdesk/registration-problem';
import { look, triggerFields, webhookFields, type Pair } from './pairs';
import type { ZammadEventName } from './payloads';
import { findMade, remove, removePair } from './removal';
import type { ZammadRest } from './rest';

/** A webhook and a trigger for each event. Zammad shows no tokens, so ours are derived from the access token. */
export const zammadRegistrar: WebhookRegistrar = {
  check,
  ensure,
  findMade,
  remove,
  readSecrets: async ({ url }, { token }) => ({ ok: true, secrets: [createOwnSecret(token, url)] }),
};

async function check(
  spec: WebhookSpec,
  stored: StoredRegistration | undefined,
  api: HelpdeskApi,
): Promise<CheckResult> {
  const found = await look(spec, stored, api);
  if (!found.ok) return found;
  const { names, pairs, others, secret } = found;
  if (pairs.size === 0 && others.length === 0) return { ok: true, state: 'absent' };
  const isWhole = names.every((event) => pairs.get(event)?.isReady(spec.url, secret) === true);
  if (!isWhole || others.length > 0) return { ok: true, state: 'differs' };
  const ids = names.map((event) => pairs.get(event)?.webhookId ?? '');
  return { ok: true, state: 'in-place', registration: registration(ids, secret, spec, api) };
}

/** What has to be created is created in order, and taken back if it cannot be completed. Nothing else's is touched. */
async function ensure(
  spec: WebhookSpec,
  stored: StoredRegistration | undefined,
  api: HelpdeskApi,
): Promise<RegistrationResult> {
  const found = await look(spec, stored, api);
  if (!found.ok) return found;
  const { rest, names, pairs, others, secret } = found;
  const missing = names.filter((event) => pairs.get(event) === undefined);
  const created = await createInOrder(missing.flatMap((event) => stepsFor(event, spec, secret, rest)));
  if (!created.ok) return created;
  const ids = new Map(missing.map((event, index) => [event, created.ids[2 * index] ?? '']));
  for (const event of names) {
    const pair = pairs.get(event);
    if (pair === undefined) continue;
    ids.set(event, pair.webhookId ?? '');
    if (pair.isReady(spec.url, secret)) continue;
    const mended = await mend(event, pair, spec, secret, rest);
    if (!mended.ok) return mended;
    ids.set(event, mended.id);
  }
  for (const pair of others) {
    const cleared = await removePair(pair, rest);
    if (!cleared.ok) return cleared;
  }
  return {
    ok: true,
    registration: registration(
      names.map((event) => ids.get(event) ?? ''),
      secret,
      spec,
      api,
    ),
  };
}

function stepsFor(
  event: ZammadEventName,
  spec: WebhookSpec,
  secret: string,
  rest: ZammadRest,
): readonly UndoableStep[] {
  return [
    {
      create: () => rest.create('webhooks', webhookFields(event, spec, secret)),
      remove: (id) => rest.remove('webhooks', id),
    },
    {
      create: (made) => rest.create('triggers', triggerFields(event, spec, made.at(-1) ?? '')),
      remove: (id) => rest.remove('triggers', id),
    },
  ];
}

/** Half of it is gone, switched off, or made with another token. The trigger's condition is left as people narrowed it. */
async function mend(
  event: ZammadEventName,
  { webhookId, triggerId }: Pair,
  spec: WebhookSpec,
  secret: string,
  rest: ZammadRest,
): Promise<{ readonly ok: true; readonly id: string } | Failure> {
  const fields = webhookFields(event, spec, secret);
  const webhook =
    webhookId === null
      ? await rest.create('webhooks', fields)
      : { ...(await rest.change('webhooks', webhookId, fields)), id: webhookId };
  if (!webhook.ok) return webhook;
  const { condition: _, ...trigger } = triggerFields(event, spec, webhook.id);
  const done =
    triggerId === null
      ? await rest.create('triggers', triggerFields(event, spec, webhook.id))
      : await rest.change('triggers', triggerId, trigger);
  return done.ok ? { ok: true, id: webhook.id } : done;
}

function registration(
  ids: readonly string[],
  secret: string,
  { url }: WebhookSpec,
  { accountId }: HelpdeskApi,
) {
  return { id: joinIds(ids), url: withoutPassword(url), accountId, made: true, secrets: [secret] };
}
