import type { Acts } from '../../../simulator/chatwoot/acts/acts';
import { startChatwootServer } from '../../../simulator/chatwoot/server';
import { API_INBOX_ID } from '../../../simulator/chatwoot/store/seed';
import { reencodeByRails } from '../../fixtures/rails-deliveries';
import { RUBY, testWithTools } from '../../fixtures/toolbox';
import { startReceiver } from './receiver';

/** What JSON can be written in more than one way. */
const ODD = '<b>Zoë</b> & "‘ok’" \\ / 👋 日本 \u2028 \u2029 \u0000 \u001f \u007f é e\u0301 \r\n\t';

function everything(act: Acts): void {
  const { id } = act.customerWrites({
    content: ODD,
    contentAttributes: { [ODD]: [ODD, 1.5, -0.25, null] },
  });
  act.updateMessage(id, { content: `${ODD} again` });
  act.agentReplies({ content: ODD });
  act.privateNote();
  act.botReplies();
  act.rate(act.template({ contentType: 'input_csat' }).id, 4, ODD);
  act.assign();
  act.setTeam();
  act.label({ labels: [ODD] });
  act.setAttributes({ attributes: { note: ODD, weight: 0.1 } });
  act.changeStatus({ status: 'snoozed', until: Date.parse('2026-11-21T08:00:00.120Z') });
  act.openConversation();
  act.type('on');
  act.openWidget();
  act.createContact({ name: ODD });
  act.changeContact({ name: ODD });
  act.renameInbox(API_INBOX_ID, ODD);
}

testWithTools(
  'what is delivered has the bytes that Rails would have sent',
  async () => {
    const [server, receiver] = await Promise.all([
      startChatwootServer({ allowPrivateNetwork: true, inboxEvents: true }),
      startReceiver(),
    ]);
    const subscriptions = [
      ...['message_created', 'message_updated', 'conversation_created', 'conversation_updated'],
      ...['conversation_status_changed', 'conversation_typing_on', 'webwidget_triggered'],
      ...['contact_created', 'contact_updated', 'inbox_updated'],
    ];
    server.addForeignWebhook(receiver.url, { subscriptions });
    everything(server.act);
    await server.delivered();
    await Promise.all([server.close(), receiver.close()]);
    const bodies = receiver.accepted.map(({ body }) => body);
    expect(new Set(receiver.events())).toEqual(new Set(subscriptions));
    const byRails = reencodeByRails(bodies);
    // One at a time: what differs is then shown, and not everything.
    bodies.forEach((body, index) => expect(byRails[index]).toBe(body));
    expect(
      server
        .deliveries()
        .map(({ body }) => body.toString('utf8'))
        .sort(),
    ).toEqual(bodies.toSorted());
  },
  60_000,
  [RUBY],
);
