import { createSettings, providers, receive, type Provider, type ProviderId } from '../../../library';
import { createDelivery } from '../../../simulator/senders';
import { customerMessage } from '../../../test/fixtures/samples';

/** Of the others, a customer's message. */
const SHOWN: Partial<Record<ProviderId, string>> = { helpcrunch: 'chat.rated' };
const SENT_AT = Date.parse('2026-06-18T09:15:02Z');
const DELIVERY_ID = '0b5f3c52-6f0e-4f0a-9a43-5d0f5f6f8f10';

/** What becomes of a delivery that the simulator signed. */
export function renderItem(id: ProviderId): string {
  const provider: Provider = providers[id];
  const event = SHOWN[id] ?? customerMessage(id);
  const { headers, body, query } = createDelivery(id, event, {
    secret: 'readme',
    now: SENT_AT,
    deliveryId: DELIVERY_ID,
  });
  const lowerCase = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const settings = createSettings({ provider, authentication: { mode: 'signature', secrets: ['readme'] } });
  const outcome = receive(
    { method: 'POST', headers: lowerCase, query, rawBody: body, receivedAt: SENT_AT },
    settings,
  );
  if (outcome.kind !== 'accept') throw new Error(`${id}: ${outcome.reason}`);
  const { data: _, ...item } = outcome.item;
  const json = JSON.stringify({ ...item, data: '…' }, null, 2).replace('"data": "…"', '"data": { … }');
  return `\`${event}\`:\n\n\`\`\`jsonc\n${json}\n\`\`\``;
}
