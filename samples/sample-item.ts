import { acceptEvent } from '../core/item/accept-event';
import { openSample } from '../core/item/find-sample';
import { createItemSettings } from '../core/item/item-settings';
import type { Item } from '../core/helpdesk/item';
import type { Provider } from '../core/helpdesk/provider';
import type { JsonObject } from '../core/read/read';
import { eventsOn } from '../core/select/event-choices';
import { providers, type ProviderId } from '../helpdesks';
import { findExamples } from '../simulator/samples';
import { createDelivery } from '../simulator/senders';

const SENT_AT = Date.parse('2026-06-18T09:15:02Z');
const DELIVERY_ID = '0b5f3c52-6f0e-4f0a-9a43-5d0f5f6f8f10';

/** What a trigger that chose this emits for an example of the catalogue, or undefined where it drops it. */
export function sampleItem(id: ProviderId, event: string, variant: string, choice = event): Item | undefined {
  const provider: Provider = providers[id];
  const envelope = openSample(provider, event, sampleBody(id, event, variant));
  if (envelope === undefined) throw new Error(`The example "${variant}" of ${id} ${event} is no delivery.`);
  const settings = createItemSettings({ provider, events: [choice], duplicates: false });
  const arrival = { source: 'webhook', verified: true, test: false, delivery: null, at: SENT_AT } as const;
  const outcome = acceptEvent(envelope, arrival, settings);
  // A test has no id: steps that drop what they know would drop it the second time.
  return outcome.kind === 'accept' ? { ...outcome.item, test: true, id: null } : undefined;
}

/** As it is delivered, with all that the helpdesk's envelope adds; or as a socket brings it. */
export function sampleBody(id: ProviderId, event: string, variant: string): JsonObject {
  const provider: Provider = providers[id];
  const overHttp = eventsOn(provider, provider.webhookSurfaces).some(({ name }) => name === event);
  if (!overHttp) {
    const example = findExamples(id, event).find((each) => each.variant === variant);
    return structuredClone(example?.payload ?? {}) as JsonObject;
  }
  const { body } = createDelivery(id, event, {
    secret: '',
    now: SENT_AT,
    deliveryId: DELIVERY_ID,
    variant,
  });
  return JSON.parse(body.toString()) as JsonObject;
}
