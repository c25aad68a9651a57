import { parseJson } from '../../core/read/json';
import type { Envelope } from '../../core/helpdesk/event';
import { isObject, type JsonObject } from '../../core/read/read';

/** The envelope, whose `eventData` one public consumer has also met as a string of JSON. */
export function openHelpcrunch(body: JsonObject): Envelope | undefined {
  const payload = typeof body.eventData === 'string' ? parseJson(body.eventData) : body.eventData;
  return typeof body.event === 'string' && isObject(payload)
    ? { event: body.event, payload, body }
    : undefined;
}
