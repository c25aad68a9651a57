import { inboxWebhook } from '../forms/inbox';
import { announce } from '../announce';
import type { Simulation } from '../simulation';
import type { InboxRecord, Json } from '../store/records';
import { asChangedAttributes, save } from './changes';
import { invalidateCache } from './others';

/** Webhooks hear of it only where `ENABLE_INBOX_EVENTS` is set. */
export function createInbox(
  simulation: Simulation,
  name: string,
  channel_type: InboxRecord['channel_type'] = 'Channel::WebWidget',
): InboxRecord {
  const inbox = simulation.store.addInbox(name, channel_type);
  tell(simulation, 'inbox_created', inbox, {});
  return inbox;
}

export type InboxPatch = Partial<
  Pick<InboxRecord, 'name' | 'webhook_url' | 'greeting_enabled' | 'greeting_message' | 'csat_survey_enabled'>
>;

/** The URL belongs to the channel: of it the list of changes shows the time alone. */
export function changeInbox(simulation: Simulation, inboxId: number, patch: InboxPatch): InboxRecord {
  const inbox = simulation.store.inbox(inboxId);
  const { webhook_url: _, ...changes } = save(inbox, patch, simulation.now());
  if (Object.keys(changes).length === 0) return inbox;
  invalidateCache(simulation);
  tell(simulation, 'inbox_updated', inbox, { changed_attributes: asChangedAttributes(changes) });
  return inbox;
}

export function renameInbox(simulation: Simulation, inboxId: number, name: string): InboxRecord {
  return changeInbox(simulation, inboxId, { name });
}

function tell(simulation: Simulation, event: string, inbox: InboxRecord, more: Json): void {
  if (!simulation.installation.inboxEvents) return;
  const payload = () => ({ ...inboxWebhook(simulation, inbox), event, ...more });
  announce(simulation, { webhook: { event, payload } });
}
