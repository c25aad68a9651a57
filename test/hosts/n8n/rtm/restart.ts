import { freshMessage } from '../../../../simulator/crisp/fresh-message';
import { startCrispServer } from '../../../../simulator/crisp/server';
import type { N8nHost } from '../../../../tools/hosts/n8n';
import { rtmTrigger } from '../../../../tools/hosts/n8n-rtm';

const MISSED = 50;

/** It ends n8n: after all that go on at the same time. */
export function restart(n8n: () => N8nHost): void {
  describe('n8n, killed and started again', () => {
    it(`reads back ${MISSED} messages that were written meanwhile, each once`, async () => {
      const crisp = await startCrispServer();
      const say = (content: string) => crisp.emit('message:send', freshMessage({ content }));
      const trigger = await n8n().createTrigger(rtmTrigger(crisp, { events: ['message:send'] }));
      say('before');
      await trigger.items(1);
      await n8n().kill();
      const missed = Array.from({ length: MISSED }, (_, index) => `missed ${String(index).padStart(2, '0')}`);
      missed.forEach(say);
      await n8n().restart();
      const items = await trigger.items(1 + MISSED);
      say('after');
      const all = await trigger.items(2 + MISSED);
      expect(all.map(({ message, source }) => `${source}: ${message?.text}`).sort()).toEqual(
        [...missed.map((text) => `catch-up: ${text}`), 'rtm: after', 'rtm: before'].sort(),
      );
      expect(items).toHaveLength(1 + MISSED);
      await trigger.deactivate();
      await crisp.close();
    }, 300_000);
  });
}
