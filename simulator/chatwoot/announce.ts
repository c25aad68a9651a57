import type { Happening } from './happening';
import { broadcast } from './cable/cable';
import type { Simulation } from './simulation';
import { deliverEvent, type Destination } from './webhooks/deliver-event';

export function announce(simulation: Simulation, { webhook, cable }: Happening): void {
  const { jobs } = simulation;
  if (cable !== undefined) jobs.add(cable.event, () => broadcast(simulation, cable));
  if (webhook !== undefined) jobs.add(webhook.event, () => tellWebhooks(simulation, webhook));
}

function tellWebhooks(simulation: Simulation, webhook: NonNullable<Happening['webhook']>): void {
  if (simulation.installation.cloudFreePlan) return;
  const { event, inboxId, delayMs, ifFails } = webhook;
  const payload = webhook.payload();
  for (const destination of findDestinations(simulation, event, inboxId)) {
    const { kind } = destination;
    const failed = kind === 'inbox' || kind === 'bot' ? ifFails?.[kind] : undefined;
    deliverEvent(simulation, destination, { event, payload, delayMs, failed });
  }
}

/** Events that only account webhooks get. */
const ACCOUNT_ONLY = /^(?:contact|inbox)_/;
/** What app/listeners/agent_bot_listener.rb listens to, and what it does since 4.13.0. */
const FOR_BOTS = /^(?:message_|webwidget_|conversation_(?:opened|resolved)$)/;
const FOR_BOTS_SINCE_4_13 = /^conversation_(?:updated|status_changed)$/;
const ONLY_FOR_BOTS = /^conversation_(?:opened|resolved)$/;

function findDestinations(simulation: Simulation, event: string, inboxId?: number): readonly Destination[] {
  const { store, version, webhooks } = simulation;
  const accounts = webhooks
    .list(store.account.id)
    .filter(({ subscriptions }) => subscriptions.includes(event) && !ONLY_FOR_BOTS.test(event))
    .map(({ id, url, secret }): Destination => {
      return { kind: 'account', webhookId: id, url, secret: version.signsAccountWebhooks ? secret : null };
    });
  if (inboxId === undefined || ACCOUNT_ONLY.test(event)) return accounts;
  const sign = (secret: string) => (version.signsInboxesAndBots ? secret : null);
  const { webhook_url: url, secret, bot_url: botUrl, bot_secret: botSecret } = store.inbox(inboxId);
  const others: Destination[] = [];
  if (url !== null && !ONLY_FOR_BOTS.test(event) && event !== 'webwidget_triggered') {
    others.push({ kind: 'inbox', webhookId: null, url, secret: sign(secret) });
  }
  const forBot = FOR_BOTS.test(event) || (version.signsInboxesAndBots && FOR_BOTS_SINCE_4_13.test(event));
  if (botUrl !== null && forBot) {
    others.push({ kind: 'bot', webhookId: null, url: botUrl, secret: sign(botSecret) });
  }
  return [...accounts, ...others];
}
