import { identifier, isObject, list, object, text, type JsonObject } from '../../../core/read/read';

/** A webhook as Chatwoot lists it (app/views/api/v1/models/_webhook.json.jbuilder). */
export interface WebhookRecord {
  readonly id: string;
  readonly url: string;
  /** Undefined before 4.8.0, which has no names; null where nobody entered one. */
  readonly name: string | null | undefined;
  readonly subscriptions: readonly string[];
  /** Null before 4.11.2, and while a later server's database was not updated. */
  readonly secret: string | null;
}

/** `{"payload":{"webhooks":[…]}}`; undefined for anything else. */
export function readWebhooks(body: unknown): readonly WebhookRecord[] | undefined {
  const { webhooks } = object(object(body).payload);
  if (!Array.isArray(webhooks)) return undefined;
  return webhooks.filter(isObject).map(readRecord).filter(isUsable);
}

/** `{"payload":{"webhook":{…}}}`, the answer to creating and changing. */
export function readWebhook(body: unknown): WebhookRecord | undefined {
  const { webhook } = object(object(body).payload);
  const record = isObject(webhook) ? readRecord(webhook) : undefined;
  return record !== undefined && isUsable(record) ? record : undefined;
}

function readRecord(webhook: JsonObject): WebhookRecord {
  return {
    id: identifier(webhook.id) ?? '',
    url: text(webhook.url) ?? '',
    name: Object.hasOwn(webhook, 'name') ? text(webhook.name) : undefined,
    subscriptions: list(webhook.subscriptions).filter((event) => typeof event === 'string'),
    secret: text(webhook.secret),
  };
}

function isUsable({ id, url }: WebhookRecord): boolean {
  return id !== '' && url !== '';
}
