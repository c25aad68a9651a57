import type { LoggedDelivery } from '../../simulator/chatwoot/chatwoot-server';
import { startChatwootServer, type ChatwootServer } from '../../simulator/chatwoot/server';
import {
  ADMIN_ID,
  AGENT_ID,
  API_CONVERSATION_ID,
  API_INBOX_ID,
  CONVERSATION_ID,
  WIDGET_INBOX_ID,
} from '../../simulator/chatwoot/store/seed';
import { findTraits } from '../../simulator/chatwoot/versions';
import { ask } from '../simulator/chatwoot/ask';
import { subscribed } from '../simulator/chatwoot/bare-cable';
import { startReceiver } from '../simulator/chatwoot/receiver';

export interface Answered {
  readonly call: string;
  readonly status: number;
  readonly body: unknown;
}

export interface Day {
  readonly deliveries: readonly LoggedDelivery[];
  /** As they came over the cable, oldest first. */
  readonly frames: readonly string[];
  readonly answers: readonly Answered[];
}

/** The simulator goes through what was done at the real one: the steps of the recording, in short. */
export async function simulateDay(): Promise<Day> {
  const receiver = await startReceiver();
  const server = await startChatwootServer({ allowPrivateNetwork: true, inboxEvents: true });
  const hook = `${receiver.url}/hook`;
  try {
    const answers = await register(server, hook);
    server.setBotUrl(API_INBOX_ID, hook);
    const cables = [await subscribed(server, ADMIN_ID), await subscribed(server, AGENT_ID)];
    liveThroughIt(server, hook);
    answers.push(...(await readEverything(server)));
    await server.delivered();
    receiver.answer(404);
    server.act.customerWrites({ conversationId: API_CONVERSATION_ID, content: 'nobody takes this' });
    await server.delivered();
    return { deliveries: server.deliveries(), frames: cables.flatMap(({ frames }) => frames), answers };
  } finally {
    await Promise.all([server.close(), receiver.close()]);
  }
}

async function register(server: ChatwootServer, url: string): Promise<Answered[]> {
  const subscriptions = [...findTraits('4.15.1').events];
  const answers: Answered[] = [];
  const call = async (name: string, path: string, body?: unknown) => {
    const reply = await ask(server, path, { method: name.split(' ')[0] ?? '', body });
    answers.push({ call: name, ...reply });
  };
  await call('POST /webhooks', '/webhooks', { webhook: { url, name: 'Items', subscriptions } });
  await call('POST /webhooks', '/webhooks', { webhook: { url: `${url}/2`, name: 'More', subscriptions } });
  const [first, second] = server.webhooks();
  await call('PATCH /webhooks/:id', `/webhooks/${first?.id}`, { webhook: { subscriptions } });
  await call('GET /webhooks', '/webhooks');
  await call('DELETE /webhooks/:id', `/webhooks/${second?.id}`);
  return answers;
}

const IMAGE = {
  ...{ id: 801, message_id: 70559, file_type: 'image', account_id: 12, extension: 'png' },
  ...{ content_type: 'image/png', data_url: 'https://chat.example.com/lamp.png' },
  ...{ thumb_url: 'https://chat.example.com/thumb.png', file_size: 70, width: null, height: null },
};

function liveThroughIt(server: ChatwootServer, hook: string): void {
  const { act } = server;
  act.changeInbox(API_INBOX_ID, { webhook_url: hook });
  act.changeInbox(WIDGET_INBOX_ID, { name: 'Shop', greeting_enabled: true });
  act.changeInbox(WIDGET_INBOX_ID, { csat_survey_enabled: true });
  act.createInbox('Second shop');
  act.openWidget(null);
  const visitor = act.createContact();
  for (const conversationId of [CONVERSATION_ID, API_CONVERSATION_ID]) {
    act.setAvailability(AGENT_ID, null);
    live(server, conversationId, hook);
    act.setAvailability(AGENT_ID, 'busy');
  }
  visit(server, visitor.id);
  act.openConversation({ inboxId: API_INBOX_ID, contactId: visitor.id, by: ADMIN_ID, content: 'as mergee' });
  const double = act.createContact(
    { name: 'Double', email: 'double@example.net', identifier: 'crm-2' },
    ADMIN_ID,
  );
  act.openConversation({ inboxId: API_INBOX_ID, contactId: double.id, by: ADMIN_ID });
  act.mergeContacts({ into: visitor.id, from: double.id });
  act.deleteContact({ contactId: act.createContact({ name: 'To Delete' }, ADMIN_ID).id });
  act.changeStatus({ conversationId: API_CONVERSATION_ID, status: 'pending' });
}

/** A conversation from its first message to its rating, first without anybody, then with all that can be set. */
function live({ act }: ChatwootServer, conversationId: number, hook: string): void {
  const here = { conversationId };
  const speak = () => {
    act.customerWrites({ ...here, sourceId: 'ext-1', contentAttributes: { foo: 'bar' } });
    act.customerWrites({ ...here, content: null, attachments: [IMAGE] });
    act.agentReplies(here);
    act.agentReplies({ ...here, attachments: [{ ...IMAGE, file_type: 'file', thumb_url: '' }] });
    act.privateNote(here);
    act.botReplies(here);
    act.botReplies({
      ...here,
      content: 'Choose',
      contentType: 'input_select',
      contentAttributes: { items: [] },
    });
    act.template({ ...here, content: 'Please rate', contentType: 'input_csat' });
    for (const by of ['contact', ADMIN_ID] as const) {
      act.type('on', { ...here, by });
      act.type('off', { ...here, by });
    }
    for (const event of RULES) act.runHook(hook, `automation_event.${event}`, conversationId);
    act.runHook(hook, 'macro.executed', conversationId);
    act.mention(here);
    const notice = act.notify(here);
    act.readNotification(notice, here);
    act.notify({ ...here, messageId: act.customerWrites(here).id });
    act.deleteNotification(notice, here);
    act.read(here);
  };
  speak();
  act.changeStatus({ ...here, status: 'pending' });
  act.changeStatus({ ...here, status: 'open' });
  act.assignBot(here);
  act.customerWrites(here);
  act.assign(here);
  act.setTeam(here);
  act.label({ ...here, labels: ['vip'] });
  act.label(here);
  act.setPriority(here);
  act.setAttributes({ ...here, attributes: { plan: 'gold' } });
  speak();
  act.changeStatus({ ...here, status: 'snoozed', until: Date.parse('2026-12-01T13:03:08Z') });
  act.customerWrites(here);
  act.changeStatus({ ...here, status: 'resolved' });
  const survey = act.template({ ...here, contentType: 'input_csat', contentAttributes: SURVEY });
  act.rate(survey.id);
  const select = act.botReplies({ ...here, contentType: 'input_select', contentAttributes: { items: [] } });
  const submitted_values = [{ title: 'Lamp', value: 'lamp' }];
  act.updateMessage(select.id, { content_attributes: { items: [], submitted_values } });
  act.agentReplies({ ...here, contentAttributes: { in_reply_to: 7, automation_rule_id: 1 } });
  const failed = act.agentReplies(here);
  act.updateMessage(failed.id, { status: 'failed', content_attributes: { external_error: 'No' } });
  act.updateMessage(failed.id, { status: 'delivered', content_attributes: { external_error: null } });
  act.deleteMessage(act.agentReplies(here).id);
  if (conversationId === CONVERSATION_ID) return;
  act.setTeam({ ...here, teamId: null });
  act.assign({ ...here, userId: null });
}

const SURVEY = { display_type: 'emoji' };

const RULES = [
  ...(['conversation_created', 'conversation_updated', 'conversation_opened'] as const),
  ...(['conversation_resolved', 'message_created'] as const),
];

/** Somebody unknown, who tells their name. */
function visit({ act }: ChatwootServer, contactId: number): void {
  const { display_id: conversationId } = act.openConversation({ contactId });
  act.openConversation({ inboxId: API_INBOX_ID, contactId });
  act.changeContact({ name: 'Rae Ting', email: 'rae@example.net', identifier: 'u-1' }, { contactId });
  act.changeContact({ custom_attributes: { plan: 'pro' } }, { contactId });
  act.changeContact({ label_list: ['vip'] }, { contactId });
  act.changeContact({ blocked: true }, { contactId });
  act.customerWrites({ conversationId });
}

async function readEverything(server: ChatwootServer): Promise<Answered[]> {
  const below = ['/webhooks', '/inboxes', '/agents', '/teams', '/labels'];
  const known = ['/api', '/api/v1/profile', ...below, '/conversations?status=all'];
  const answers: Answered[] = [];
  const call = async (path: string, token?: string) => {
    const name = path.replace('/api/v1', '').replace(/\?.*/, '').replace(/\d+/, ':id');
    const reply = await ask(server, path, token === undefined ? {} : { token });
    answers.push({ call: `GET ${name}`, ...reply });
  };
  for (const path of known) await call(path);
  await call('/api/v1/profile', server.tokens.agent);
  await call('/inboxes', server.tokens.agent);
  for (const { display_id: id } of server.store.conversations.values()) {
    await call(`/conversations/${id}`);
    await call(`/conversations/${id}/messages`);
  }
  await call('/api/v1/profile', server.tokens.wrong);
  await call('/webhooks', server.tokens.agent);
  for (const path of below) answers.push(await fromAccount(server, 13, path));
  answers.push(await fromAccount(server, 99, '/webhooks'));
  for (const body of WRITTEN) {
    const path = `/conversations/${API_CONVERSATION_ID}/messages`;
    const reply = await ask(server, path, { method: 'POST', body });
    answers.push({ call: 'POST /conversations/:id/messages', ...reply });
  }
  return answers;
}

/** 13 is somebody else's, 99 nobody's. */
async function fromAccount(server: ChatwootServer, account: number, path: string): Promise<Answered> {
  return { call: `GET ${path}`, ...(await ask(server, `/api/v1/accounts/${account}${path}`)) };
}

const WRITTEN = [
  { content: 'Yes', message_type: 'outgoing' },
  { content: 'Hello bot', message_type: 'incoming', source_id: 'ext-1' },
  { content: 'from workflow', content_attributes: { sent_by_workflow: true } },
];
