import { startChatwootServer, type ChatwootServer } from '../../../../simulator/chatwoot/server';
import { ADMIN_ID, API_CONVERSATION_ID } from '../../../../simulator/chatwoot/store/seed';
import type { N8nHost } from '../../../../tools/hosts/n8n';
import { realtimeTrigger } from '../../../../tools/hosts/n8n-realtime';
import type { N8nTrigger } from '../../../../tools/hosts/n8n-trigger';
import { until } from '../../../simulator/until';
import { patientItems } from '../patient-items';

const PATIENCE = 90_000;

/** The pauses of a trigger grow while it is cut off again and again, so that one stream alone would take an hour. */
const STREAMS = 20;
const DISCONNECTS_EACH = 5;

export function stream(n8n: () => N8nHost): void {
  describe('a stream', () => {
    it('starts the workflow with whole items, and sends no presence', async () => {
      const chatwoot = await startChatwootServer();
      const events = ['preset:new-customer-message', 'assignee.changed', 'contact.merged'];
      const trigger = await n8n().createTrigger(realtimeTrigger(chatwoot, { events }));
      // The agent is no member of this one's inbox.
      chatwoot.act.customerWrites({ content: 'Is it dimmable?', conversationId: API_CONVERSATION_ID });
      chatwoot.act.customerWrites({ content: 'Is it in stock?' });
      chatwoot.act.assign();
      chatwoot.act.mergeContacts();
      const items = await trigger.items(3);
      const named = (event: string) => items.filter((item) => (item.event as string) === event);
      expect(named('message.created')).toMatchObject([
        {
          kind: 'message.received',
          source: 'realtime',
          verified: true,
          account: { id: '12', name: 'Northwind Lamps' },
          inbox: { id: '5', name: 'Shop widget' },
          conversation: { id: '932', status: 'open' },
          contact: { id: '4410', name: 'Priya Raman' },
          message: { text: 'Is it in stock?' },
        },
      ]);
      const admin = { id: String(ADMIN_ID), type: 'agent' };
      // Told by a job at Chatwoot, which does not know who did it.
      expect(named('assignee.changed')).toMatchObject([{ kind: 'conversation.assigned', author: null }]);
      expect(named('contact.merged')).toMatchObject([{ kind: 'contact.updated', author: admin }]);
      expect(chatwoot.commands().map(({ command }) => command)).toEqual(['subscribe']);
      await trigger.deactivate();
      await chatwoot.close();
    });

    it(`100 forced disconnects, ${DISCONNECTS_EACH} in each of ${STREAMS} streams: none lost, none twice`, async () => {
      const torn: Torn[] = [];
      for (let each = 0; each < STREAMS; each += 1) torn.push(await prepare(n8n()));
      const rows = await Promise.all(torn.map(tear));
      for (const { trigger, chatwoot } of torn) {
        await trigger.deactivate();
        await chatwoot.close();
      }
      console.table(rows);
      const sum = (name: keyof Row) => rows.reduce((total, row) => total + row[name], 0);
      expect(sum('disconnects')).toBe(100);
      expect({ lost: sum('lost'), twice: sum('twice') }).toEqual({ lost: 0, twice: 0 });
      expect(rows.every(({ socketsAfter }) => socketsAfter === 1)).toBe(true);
    }, 900_000);
  });
}

interface Torn {
  readonly chatwoot: ChatwootServer;
  readonly trigger: N8nTrigger;
}

type Row = Record<
  'disconnects' | 'sent' | 'emitted' | 'lost' | 'twice' | 'caughtUp' | 'socketsAfter',
  number
>;

async function prepare(n8n: N8nHost): Promise<Torn> {
  const chatwoot = await startChatwootServer();
  const events = ['preset:new-customer-message'];
  return { chatwoot, trigger: await n8n.createTrigger(realtimeTrigger(chatwoot, { events })) };
}

async function tear({ chatwoot, trigger }: Torn): Promise<Row> {
  const sent: string[] = [];
  const say = () => {
    const content = `message ${sent.length + 1}`;
    chatwoot.act.customerWrites({ content });
    sent.push(content);
  };
  for (let disconnects = 1; disconnects <= DISCONNECTS_EACH; disconnects += 1) {
    say();
    chatwoot.kickAll();
    say();
    const isBack = () =>
      chatwoot.connections().accepted > disconnects && chatwoot.connections().subscribed === 1;
    await until(isBack, PATIENCE);
  }
  say();
  const items = await patientItems(trigger, sent);
  const texts = items.map(({ message }) => message?.text ?? '').filter((text) => text.startsWith('message '));
  return {
    disconnects: DISCONNECTS_EACH,
    sent: sent.length,
    emitted: texts.length,
    lost: sent.filter((text) => !texts.includes(text)).length,
    twice: texts.length - new Set(texts).size,
    caughtUp: items.filter(({ source }) => source === 'catch-up').length,
    socketsAfter: chatwoot.connections().open,
  };
}
