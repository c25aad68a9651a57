import { startChatwootServer, type ChatwootServer } from '../../../simulator/chatwoot/server';
import { freshMessage } from '../../../simulator/crisp/fresh-message';
import { startCrispServer } from '../../../simulator/crisp/server';
import { createDelivery } from '../../../simulator/senders';
import { readData, filterRows } from '../../fixtures/filter-rows';
import { until } from '../../simulator/until';
import type { Proofs } from './rows';
import { onEach, send, type Stage } from './stage';

const SECRET = 'a-secret-of-the-peers';
const PATIENCE = 30_000;
/** A webhook of somebody else, which nobody answers. */
const FOREIGN = 'http://127.0.0.1:9/of-somebody-else';
/** The kinds of filters that the best of the others has. */
const OF_PEERS: readonly string[] = [
  'inboxes',
  'messageTypes',
  'senderTypes',
  'ignorePrivateNotes',
  'ignoreAuthors',
  'ignoreAutomated',
];

export const ownTriggers: Proofs<
  | 'Crisp RTM'
  | 'Refetch secret on rotation'
  | 'Dedupe on meaning (same message twice)'
  | 'Auto-registers'
  | 'Deletes only what it made'
  | 'Test and production apart'
  | 'Filters'
> = {
  'Crisp RTM': (stages) =>
    onEach(stages, async (stage) => {
      const crisp = await startCrispServer();
      try {
        const trigger = await stage.listen(crisp);
        await until(() => crisp.connections().live === 1, PATIENCE);
        crisp.emit('message:send', freshMessage({ content: 'over the socket' }));
        expect(await trigger.items(1)).toMatchObject([
          { source: 'rtm', kind: 'message.received', verified: true, message: { text: 'over the socket' } },
        ]);
        await trigger.remove();
        await until(() => crisp.connections().open === 0, PATIENCE);
      } finally {
        await crisp.close();
      }
    }),

  'Auto-registers': (stages) =>
    onEach(stages, (stage) =>
      atChatwoot(async (chatwoot) => {
        const trigger = await stage.register(chatwoot);
        expect(chatwoot.webhooks()).toMatchObject([{ subscriptions: ['message_created'] }]);
        chatwoot.act.customerWrites();
        expect(await trigger.items(1)).toMatchObject([{ event: 'message_created', verified: true }]);
        await trigger.remove();
        await until(() => chatwoot.webhooks().length === 0, PATIENCE);
      }),
    ),

  'Deletes only what it made': (stages) =>
    onEach(stages, (stage) =>
      atChatwoot(async (chatwoot) => {
        const foreign = chatwoot.addForeignWebhook(FOREIGN, { subscriptions: ['contact_created'] });
        const trigger = await stage.register(chatwoot);
        expect(chatwoot.webhooks()).toHaveLength(2);
        await trigger.remove();
        await until(() => chatwoot.webhooks().length === 1, PATIENCE);
        expect(chatwoot.webhooks()).toEqual([foreign]);
      }),
    ),

  'Refetch secret on rotation': (stages) =>
    onEach(stages, async (stage) => {
      // A trigger each: none asks for its secret twice within 10 s.
      for (const change of ['recreateWebhook', 'rotateSecret'] as const)
        await atChatwoot(async (chatwoot) => {
          const trigger = await stage.register(chatwoot);
          chatwoot[change](Number(chatwoot.webhooks()[0]?.id));
          chatwoot.act.customerWrites();
          expect(await trigger.items(1)).toMatchObject([{ event: 'message_created', verified: true }]);
          await trigger.remove();
        });
    }),

  // Node-RED has no test URL.
  'Test and production apart': async (stages) => {
    const stage = stages.find(({ name }) => name === 'n8n') as Stage;
    await atChatwoot(async (chatwoot) => {
      const trigger = await stage.register(chatwoot);
      const [production] = chatwoot.webhooks();
      await trigger.listenForTest?.();
      await until(() => chatwoot.webhooks().length === 2, PATIENCE);
      const test = chatwoot.webhooks().find(({ id }) => id !== production?.id);
      expect(test?.url).toBe(production?.url.replace('/webhook/', '/webhook-test/'));
      chatwoot.act.customerWrites();
      await until(() => chatwoot.webhooks().length === 1, PATIENCE);
      expect(chatwoot.webhooks()).toEqual([production]);
      // One by each of the two.
      expect(await trigger.items(2)).toHaveLength(2);
      await trigger.remove();
    });
  },

  'Dedupe on meaning (same message twice)': (stages) =>
    onEach(stages, async (stage) => {
      const trigger = await stage.open('chatwoot', { secret: SECRET, options: { dropRepeats: true } });
      const [one, other] = [chatwootMessage(), chatwootMessage()];
      expect(one.headers['X-Chatwoot-Delivery']).not.toBe(other.headers['X-Chatwoot-Delivery']);
      const another = chatwootMessage('message_created', { variant: 'agent reply' });
      for (const each of [one, other, another])
        expect(await send(trigger, each)).toMatchObject({ status: 200 });
      expect((await trigger.items(2)).map(({ kind }) => kind)).toEqual(['message.received', 'message.sent']);
    }),

  Filters: (stages) =>
    onEach(stages, async (stage) => {
      const rows = filterRows.filter((row) => row.provider === 'chatwoot' && OF_PEERS.includes(row.filter));
      expect(new Set(rows.map(({ filter }) => filter))).toEqual(new Set(OF_PEERS));
      for (const row of rows) {
        const trigger = await stage.open('chatwoot', { secret: SECRET, filters: row.stored });
        for (const { event, ...sent } of [...row.held, row.passed])
          expect(await send(trigger, chatwootMessage(event, sent))).toMatchObject({ status: 200 });
        // What may pass is sent last.
        expect((await trigger.items(1)).map(({ data }) => data)).toEqual([readData(row, row.passed)]);
      }
    }),
};

function chatwootMessage(event = 'message_created', sent: object = {}) {
  return createDelivery('chatwoot', event, { secret: SECRET, now: Date.now(), ...sent });
}

async function atChatwoot(play: (chatwoot: ChatwootServer) => Promise<void>): Promise<void> {
  const chatwoot = await startChatwootServer({ allowPrivateNetwork: true });
  try {
    await play(chatwoot);
  } finally {
    await chatwoot.close();
  }
}
