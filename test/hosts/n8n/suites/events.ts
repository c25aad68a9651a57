import { writeFileSync } from 'node:fs';
import type { HelpdeskItem } from '../../../../core';
import { collectItems } from '../../../../simulator/hosts/n8n-collect';
import type { N8nHost } from '../../../../simulator/hosts/n8n';
import { createDelivery, listSamples } from '../../../../simulator/senders';

const SECRET = 'a-secret-of-the-events';

/** Every event of every catalogue in every variant: simulator, HTTP, n8n, item. */
export function events(n8n: () => N8nHost): void {
  describe('events', () => {
    const now = Date.now();
    const deliveries = listSamples().map(({ provider, event, variant }) =>
      createDelivery(provider, event, { secret: SECRET, now, variant }),
    );
    let items: readonly HelpdeskItem[] = [];

    beforeAll(async () => {
      items = await collectItems(n8n(), deliveries, SECRET);
      const file = process.env.HELPDESK_TRIGGERS_N8N_ITEMS;
      if (file) writeFileSync(file, JSON.stringify(items));
    }, 300_000);

    it.each(
      deliveries.map((sent, index) => [`${sent.provider} ${sent.event} (${sent.variant})`, index] as const),
    )('%s becomes an item', (_, index) => {
      const sent = deliveries[index];
      const isSigned = Object.keys(sent?.headers ?? {}).some((name) =>
        name.toLowerCase().endsWith('-signature'),
      );
      expect(items[index]).toMatchObject({
        provider: sent?.provider,
        event: sent?.event,
        known: true,
        verified: isSigned,
        source: 'webhook',
        test: false,
      });
      expect(items[index]?.data).toBeInstanceOf(Object);
    });
  });
}
