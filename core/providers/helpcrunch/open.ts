import { parseJson } from '../../json';
import type { Envelope } from '../../provider';
import { isObject, type JsonObject } from '../../read';

/** The envelope, whose `eventData` one public consumer has also met as a string of JSON. */
export function openHelpcrunch(body: JsonObject): Envelope | undefined {
  const payload = typeof body.eventData === 'string' ? parseJson(body.eventData) : body.eventData;
  return typeof body.event === 'string' && isObject(payload)
    ? { event: body.event, payload, body }
    : undefined;
}
