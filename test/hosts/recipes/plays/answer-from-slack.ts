import type { ProviderId } from '../../../../library';
import { SESSION_ID, WEBSITE_ID } from '../../../../helpdesks/crisp/examples/base';
import { CONVERSATION_ID } from '../../../../simulator/chatwoot/store/seed';
import { createDelivery } from '../../../../simulator/senders';
import { until } from '../../../simulator/until';
import { deliverTo, message, sample } from '../events';
import { replyInThread, sendAsSlack } from '../slack-event';
import type { Stage } from '../stage';

const REPLY = 'Yes &lt;3 &amp; see <https://example.com/a?b=1|our page>\nsecond line';
const PLAIN = 'Yes <3 & see our page (https://example.com/a?b=1)\nsecond line';
const IN_HTML = 'Yes &lt;3 &amp; see our page (https://example.com/a?b=1)<br>second line';

/** A customer's message at each helpdesk, and what the team answers in Slack: once there, and nothing more of it here. */
export async function playAnswerFromSlack(stage: Stage): Promise<void> {
  const { slack, crisp, intercom } = stage.services;
  const tell = async (told: object, secret?: string) => {
    const { status } = await sendAsSlack(stage.slackUrl(), told, secret);
    await stage.settle();
    return status;
  };
  crisp.emit('session:set_nickname', { ...conversationOfCrisp(), nickname: 'Nadia' });
  // Slack asks when a person enters the URL.
  const asked = await sendAsSlack(stage.slackUrl(), { type: 'url_verification', challenge: 'abc-3e' });
  expect(asked).toMatchObject({ status: 200, body: expect.stringContaining('abc-3e') });

  const threads = {
    chatwoot: await posted(stage, async () => void customerWritesToChatwoot(stage)),
    crisp: await posted(stage, () => customerWrites(stage, 'crisp')),
    intercom: await posted(stage, () => customerWrites(stage, 'intercom')),
  };
  expect(new Set(Object.values(threads)).size).toBe(3);

  for (const thread of Object.values(threads)) expect(await tell(replyInThread(thread, REPLY))).toBe(200);
  await until(() => written(stage).length >= 3, 30_000);
  await stage.settle();
  expect(written(stage)).toEqual([
    { content: PLAIN, type: 'outgoing', private: false },
    { content: PLAIN, from: 'operator', automated: true },
    { conversation: '71', adminId: intercom.adminId, body: IN_HTML },
  ]);

  // Nothing comes of what is not for the customer, of other threads, of forgeries, or of the answers themselves.
  const { crisp: thread } = threads;
  const before = slack.accepted.length;
  expect(await tell(replyInThread(thread, '// who knows this?'))).toBe(200);
  expect(await tell(replyInThread(thread, 'of the bot', { bot_id: 'B01' }))).toBe(200);
  expect(await tell(replyInThread(thread, 'edited', { subtype: 'message_changed' }))).toBe(200);
  expect(await tell(replyInThread('1.000000', 'in another thread'))).toBe(200);
  expect(await tell(replyInThread(thread, 'forged'), 'a guess')).toBe(401);
  await deliverTo(stage, (secret) =>
    createDelivery('crisp', 'message:received', {
      secret,
      now: Date.now(),
      payload: { ...sample('crisp', 'message:received'), ...conversationOfCrisp(), content: PLAIN },
    }),
  );
  await stage.settle();
  expect(written(stage)).toHaveLength(3);
  expect(slack.accepted).toHaveLength(before);
}

/** Does something that Slack is to be told of, and gives the message's id. */
async function posted({ services: { slack }, settle }: Stage, act: () => Promise<void>): Promise<string> {
  const before = slack.accepted.length;
  await act();
  await until(() => slack.accepted.length > before, 30_000);
  await settle();
  return slack.accepted.at(-1)?.ts ?? '';
}

/** The stand-in delivers what it writes to whoever registered, as it does with the answer. */
function customerWritesToChatwoot({ services: { chatwoot } }: Stage): void {
  chatwoot.act.customerWrites({ content: 'Is it in stock?' });
}

function customerWrites(stage: Stage, provider: ProviderId): Promise<void> {
  const words = { text: 'Is it in stock?', ...(provider === 'intercom' && { conversation: 71 }) };
  return deliverTo(stage, (secret) => message(provider, words, secret));
}

/** What the customers read. */
function written({ services: { chatwoot, crisp, intercom } }: Stage): readonly object[] {
  const inChatwoot = chatwoot.store
    .findMessages(CONVERSATION_ID)
    .filter(({ message_type: type }) => type === 'outgoing')
    .map(({ content, message_type: type, private: isPrivate }) => ({ content, type, private: isPrivate }));
  const inCrisp = [...(crisp.store.conversation(WEBSITE_ID, SESSION_ID)?.messages.values() ?? [])]
    .filter(({ from }) => from === 'operator')
    .map(({ content, from, automated }) => ({ content, from, automated }));
  return [...inChatwoot, ...inCrisp, ...intercom.accepted.filter((each) => each !== 'me')];
}

function conversationOfCrisp() {
  return { website_id: WEBSITE_ID, session_id: SESSION_ID, inbox_id: null };
}
