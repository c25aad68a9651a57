import type { StoredRegistration } from '../../../core/helpdesk/registration';
import type { RegistrationTarget } from './registration-target';

/** What a trigger has at a place, and how to get there again. */
export interface IndexedWebhook {
  readonly stored: StoredRegistration;
  readonly target: RegistrationTarget;
}

/** Which trigger has which webhook, at every place. While its account changes a trigger may have one at each. */
export interface WebhookIndex {
  readonly of: (owner: object, place: string) => StoredRegistration | undefined;
  /** Takes the webhook from whoever had it: of two triggers that swap their paths, one finds the other's there. */
  readonly take: (owner: object, webhook: IndexedWebhook) => void;
  readonly drop: (owner: object, place: string) => IndexedWebhook | undefined;
}

export function createWebhookIndex(): WebhookIndex {
  const places = new Map<string, Map<object, IndexedWebhook>>();
  const at = (place: string) => {
    const webhooks = places.get(place) ?? new Map<object, IndexedWebhook>();
    places.set(place, webhooks);
    return webhooks;
  };
  return {
    of: (owner, place) => places.get(place)?.get(owner)?.stored,
    take: (owner, webhook) => {
      const webhooks = at(webhook.target.place);
      for (const [other, { stored }] of webhooks) if (stored.id === webhook.stored.id) webhooks.delete(other);
      webhooks.set(owner, webhook);
    },
    drop: (owner, place) => {
      const webhooks = at(place);
      const webhook = webhooks.get(owner);
      webhooks.delete(owner);
      if (webhooks.size === 0) places.delete(place);
      return webhook;
    },
  };
}
