import { isObject, object, type JsonObject } from '../../core/read/read';

const REDACTED = '[redacted]';

/**
 * Replaces, in place, the credentials that Chatwoot 4.15 leaks: a contact's websocket token in every
 * conversation, and the whole channel record, tokens and passwords included, in inbox events.
 */
export function redactChatwoot(payload: JsonObject): void {
  const { conversation, current_conversation, notification } = payload;
  for (const holder of [payload, conversation, current_conversation, object(notification).primary_actor]) {
    if (!isObject(holder)) continue;
    redactKey(holder, 'pubsub_token');
    if (isObject(holder.contact_inbox)) redactKey(holder.contact_inbox, 'pubsub_token');
  }
  // In conversations `channel` is only its name.
  if (isObject(payload.channel)) redactRecord(payload.channel);
}

/** The webhook's URL is one too: before signing existed, people put their secret into it. */
const SECRET_KEY =
  /token|secret|password|passwd|key|credential|provider_config|auth|certificate|webhook_url/i;

/** Without recursion: a made-up record may be nested deeper than the stack. */
function redactRecord(record: JsonObject): void {
  const left: object[] = [record];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    for (const [key, value] of Object.entries(next)) {
      if (SECRET_KEY.test(key)) redactKey(next as JsonObject, key);
      else if (typeof value === 'object' && value !== null) left.push(value);
    }
  }
}

/** Nothing, a flag and an empty text give nothing away, and a flow may want to know them. */
function redactKey(holder: JsonObject, key: string): void {
  if (!Object.hasOwn(holder, key)) return;
  const value = holder[key];
  if (value === null || typeof value === 'boolean' || value === '') return;
  // Defined, not assigned: `__proto__` from JSON is an own key, and assigning would miss it.
  Object.defineProperty(holder, key, {
    value: REDACTED,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}
