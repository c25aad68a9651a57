import { createSettings, providers, receive, type HelpdeskItem, type ProviderId } from '../../library';
import { createDelivery, listSamples } from '../../simulator/senders';

const SECRET = 'of-the-samples';
const NOW = Date.parse('2026-06-18T09:15:02Z');

/** What a trigger emits for each signed sample of a helpdesk. */
export function sampleItems(id: ProviderId): readonly HelpdeskItem[] {
  const settings = createSettings({
    provider: providers[id],
    authentication: { mode: 'signature', secrets: [SECRET] },
    baseUrl: 'https://chat.example.com',
  });
  return listSamples()
    .filter(({ provider }) => provider === id)
    .flatMap(({ event, variant }) => {
      const { headers, body, query } = createDelivery(id, event, { secret: SECRET, now: NOW, variant });
      const lower = Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
      );
      const outcome = receive(
        { method: 'POST', headers: lower, query, rawBody: body, receivedAt: NOW },
        settings,
      );
      return outcome.kind === 'accept' ? [outcome.item] : [];
    });
}
