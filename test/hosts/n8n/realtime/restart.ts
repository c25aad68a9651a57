import { startChatwootServer } from '../../../../simulator/chatwoot/server';
import { N8N_MAJOR } from '../../../../tools/hosts/host-versions';
import type { N8nHost } from '../../../../tools/hosts/n8n';
import { realtimeTrigger } from '../../../../tools/hosts/n8n-realtime';

const MISSED = 50;

/** n8n 1.x knows no unique keys, and a checkpoint is stored with the next execution: the last one comes again. */
const AGAIN = N8N_MAJOR === '1' ? ['catch-up: before'] : [];

/** It ends n8n: after all that go on at the same time. */
export function restart(n8n: () => N8nHost): void {
  describe('n8n, killed and started again', () => {
    it(`reads back ${MISSED} messages that were written meanwhile, each once`, async () => {
      const chatwoot = await startChatwootServer();
      // Reading back may reach two seconds before the first connection, and this Chatwoot begins with a message.
      await new Promise((resolve) => setTimeout(resolve, 3_500));
      const setup = realtimeTrigger(chatwoot, { events: ['message.created'] });
      const trigger = await n8n().createTrigger(setup);
      chatwoot.act.customerWrites({ content: 'before' });
      await trigger.items(1);
      await n8n().kill();
      const missed = Array.from({ length: MISSED }, (_, index) => `missed ${index}`);
      for (const content of missed) chatwoot.act.customerWrites({ content });
      await n8n().restart();
      await trigger.executions(1 + MISSED + AGAIN.length, 180_000);
      chatwoot.act.customerWrites({ content: 'after' });
      const items = await trigger.items(2 + MISSED + AGAIN.length);
      expect(items.map(({ message, source }) => `${source}: ${message?.text}`).sort()).toEqual(
        [
          ...missed.map((text) => `catch-up: ${text}`),
          ...AGAIN,
          'realtime: after',
          'realtime: before',
        ].sort(),
      );
      await trigger.deactivate();
      await chatwoot.close();
    }, 300_000);
  });
}
