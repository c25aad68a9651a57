import type { Delivery } from '../../../library';
import type { Normalised } from '../../../core/helpdesk/event';
import { crisp } from '../../../helpdesks/crisp';
import { crispExamples } from '../../../helpdesks/crisp/examples';
import type { CrispPayloads } from '../../../helpdesks/crisp/payloads';
import type { JsonObject } from '../../../core/read/read';

export const WEBSITE = '5d0f1c8a-7b3e-4a96-9c1d-2e8f6b4a0d37';
export const SESSION = 'session_9b2e7d64-1f0c-4e58-a3d7-c6f5b8e21a40';

/** The payload of one example, as it looks after a journey as JSON. */
export function example(event: keyof CrispPayloads, variant = 'usual'): JsonObject {
  const found = crispExamples[event].find((each) => each.variant === variant);
  if (found === undefined) throw new Error(`${event} has no example "${variant}"`);
  return JSON.parse(JSON.stringify(found.payload));
}

export function envelope(event: string, data: unknown): JsonObject {
  return { website_id: WEBSITE, event, data, timestamp: 1772617801000 };
}

/** What becomes of it in a hook. */
export function normalise(event: string, payload: JsonObject): Normalised {
  return crisp.normalise({ event, payload, body: envelope(event, payload) }, { baseUrl: null });
}

export function hook(body: string, headers: Delivery['headers'] = {}, receivedAt = 1772617801000): Delivery {
  return { method: 'POST', headers, query: {}, rawBody: Buffer.from(body), receivedAt };
}
