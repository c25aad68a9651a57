import type { Envelope } from '../../core/helpdesk/event';
import { isObject, object, text, type JsonObject } from '../../core/read/read';

/** The notification; what it is about is `data.item`, whose form depends on the topic. */
export function openIntercom(body: JsonObject): Envelope | undefined {
  const event = text(body.topic);
  const { item } = object(body.data);
  return event !== null && isObject(item) ? { event, payload: item, body } : undefined;
}
