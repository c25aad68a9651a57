import { freshMessage } from '../../../../simulator/crisp/fresh-message';
import { startCrispServer } from '../../../../simulator/crisp/server';
import { N8N_MAJOR } from '../../../../tools/hosts/host-versions';
import type { N8nHost } from '../../../../tools/hosts/n8n';
import { rtmTrigger } from '../../../../tools/hosts/n8n-rtm';

const MISSED = 50;

/** n8n 1.x knows no unique keys, and a checkpoint is stored with the next execution: the last one comes again. */
const AGAIN = N8N_MAJOR === '1' ? ['catch-up: before'] : [];

/** It ends n8n: after all that go on at the same time. */
export function restart(n8n: () => N8nHost): void {
  describe('n8n, killed and started again', () => {
    it(`reads back ${MISSED} messages that were written meanwhile, each once`, async () => {
      const crisp = await startCrispServer();
      let timestamp = 0;
      const say = (content: string) => {
        // Crisp's pages end at a millisecond.
        timestamp = Math.max(Date.now(), timestamp + 1);
        crisp.emit('message:send', freshMessage({ content, timestamp }));
      };
      const trigger = await n8n().createTrigger(rtmTrigger(crisp, { events: ['message:send'] }));
      say('before');
      await trigger.items(1);
      await n8n().kill();
      const missed = Array.from({ length: MISSED }, (_, index) => `missed ${String(index).padStart(2, '0')}`);
      missed.forEach(say);
      await n8n().restart();
      await trigger.executions(1 + MISSED + AGAIN.length, 180_000);
      say('after');
      const all = await trigger.items(2 + MISSED + AGAIN.length);
      expect(all.map(({ message, source }) => `${source}: ${message?.text}`).sort()).toEqual(
        [...missed.map((text) => `catch-up: ${text}`), ...AGAIN, 'rtm: after', 'rtm: before'].sort(),
      );
      await trigger.deactivate();
      await crisp.close();
    }, 300_000);
  });
}
