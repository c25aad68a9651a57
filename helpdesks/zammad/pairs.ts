import { createHash } from 'node:crypto';
import { createOwnSecret } from '../../core/api/own-secret';
import type { HelpdeskApi } from '../../core/helpdesk/api';
import { withoutPassword } from '../../core/read/public-url';
import type { StoredRegistration, WebhookSpec } from '../../core/helpdesk/registration';
import type { Failure } from '../../core/helpdesk/registration-problem';
import { identifier, object, text, type JsonObject } from '../../core/read/read';
import { registrableNames } from '../../core/select/registrable-names';
import { writeEventKey } from '../../core/verify/event-key';
import { zammadConditions, zammadEvents, zammadPresets } from './catalogue';
import { zammadEventKeys } from './envelope';
import type { ZammadEventName } from './payloads';
import { createZammadRest, type ZammadRest } from './rest';

const CATALOGUE = { label: 'Zammad', events: zammadEvents, presets: zammadPresets };

/** Names of triggers are unique and end at 250 characters. */
const MAX_NAME_LENGTH = 120;

/** The webhook and the trigger of one event; null where one of them is gone. */
export interface Pair {
  readonly event: string;
  readonly webhookId: string | null;
  readonly triggerId: string | null;
  /** Both are there, work together, and sign with this secret. */
  readonly isReady: (url: string, secret: string) => boolean;
}

/** What of a trigger's own is at the helpdesk, and what it should be. */
export interface Found {
  readonly ok: true;
  readonly rest: ZammadRest;
  readonly secret: string;
  readonly names: readonly ZammadEventName[];
  /** Ours at the wanted URL, by event. */
  readonly pairs: ReadonlyMap<string, Pair>;
  /** Ours and needless: of events that are not wanted any more, at the URL before, or left by a test. */
  readonly others: readonly Pair[];
}

export async function look(
  spec: WebhookSpec,
  stored: StoredRegistration | undefined,
  api: HelpdeskApi,
): Promise<Found | Failure> {
  const resolved = registrableNames(CATALOGUE, spec.events);
  if (!resolved.ok) return resolved;
  const rest = createZammadRest(api);
  const webhooks = await rest.list('webhooks');
  if (!webhooks.ok) return webhooks;
  const triggers = await rest.list('triggers');
  if (!triggers.ok) return triggers;
  const names = resolved.names as readonly ZammadEventName[];
  const { url } = spec;
  const at = (wanted: string) => findPairs(webhooks.rows, triggers.rows, wanted);
  const moved = stored?.made === true && stored.url !== withoutPassword(url) ? at(stored.url) : [];
  const ours = at(url);
  const pairs = new Map(
    ours.filter(({ event }) => names.some((name) => name === event)).map((pair) => [pair.event, pair]),
  );
  const left = findLeftovers(webhooks.rows, triggers.rows, spec);
  const others = [...ours.filter((pair) => pairs.get(pair.event) !== pair), ...moved, ...left];
  return { ok: true, rest, secret: createOwnSecret(api.token, url), names, pairs, others };
}

/** Tells whose it is: of this package, for this URL, whatever password stands in it. */
function mark(event: string, url: string): string {
  return ` · ${event} (Helpdesk Triggers ${shortHash(withoutPassword(url))})`;
}

function markedName(event: string, { name, url }: WebhookSpec): string {
  return `${name.slice(0, MAX_NAME_LENGTH)}${mark(event, url)}`;
}

export function webhookFields(event: ZammadEventName, spec: WebhookSpec, secret: string): JsonObject {
  return {
    name: markedName(event, spec),
    endpoint: spec.url,
    signature_token: writeEventKey(zammadEventKeys, event, secret),
    ssl_verify: spec.url.startsWith('https:'),
    customized_payload: false,
    note: note(secret),
    active: true,
  };
}

export function triggerFields(event: ZammadEventName, spec: WebhookSpec, webhookId: string): JsonObject {
  const { condition, activator, mode } = zammadConditions[event];
  return {
    name: markedName(event, spec),
    condition,
    perform: { 'notification.webhook': { webhook_id: webhookId } },
    activator,
    execution_condition_mode: mode,
    disable_notification: true,
    active: true,
  };
}

/** Ours for this URL, from what is there. A webhook that was pointed elsewhere is nobody's of ours any more. */
export function findPairs(
  webhooks: readonly JsonObject[],
  triggers: readonly JsonObject[],
  url: string,
): readonly Pair[] {
  const isOurs =
    (event: string) =>
    ({ name }: JsonObject) =>
      text(name)?.endsWith(mark(event, url)) === true;
  return zammadEventKeys.events.flatMap((event) => {
    const here = webhooks.filter(isOurs(event)).filter((row) => leadsTo(row, url));
    const told = triggers.filter(isOurs(event));
    const count = Math.max(here.length, told.length);
    return Array.from({ length: count }, (_, index) => toPair(event, here[index], told[index]));
  });
}

/** By their names, which say for which URL they were made. */
function findLeftovers(
  webhooks: readonly JsonObject[],
  triggers: readonly JsonObject[],
  { isLeftover = () => false }: Pick<WebhookSpec, 'isLeftover'>,
): readonly Pair[] {
  const left = webhooks.filter(({ name, endpoint }) =>
    isLeftover(withoutPassword(text(endpoint) ?? ''), text(name) ?? ''),
  );
  const urls = new Set(left.map(({ endpoint }) => withoutPassword(text(endpoint) ?? '')));
  return [...urls].flatMap((url) =>
    findPairs(
      left,
      triggers.filter(({ name }) => isLeftover(url, text(name) ?? '')),
      url,
    ),
  );
}

function toPair(event: string, webhook: JsonObject | undefined, trigger: JsonObject | undefined): Pair {
  const webhookId = identifier(webhook?.id);
  return {
    event,
    webhookId,
    triggerId: identifier(trigger?.id),
    isReady: (url, secret) =>
      webhookId !== null &&
      webhook?.active === true &&
      trigger?.active === true &&
      webhook.endpoint === url &&
      webhook.note === note(secret) &&
      identifier(object(object(trigger.perform)['notification.webhook']).webhook_id) === webhookId,
  };
}

export function leadsTo({ endpoint }: JsonObject, url: string): boolean {
  return withoutPassword(text(endpoint) ?? '') === withoutPassword(url);
}

/** Zammad shows no token: by this we see whether the present one is there. */
function note(secret: string): string {
  return `Made by Helpdesk Triggers, key ${shortHash(`key ${secret}`)}`;
}

function shortHash(value: string): string {
  return createHash('sha256').update(value).digest('hex').slice(0, 8);
}
