import type { Normalised } from '../../../core/helpdesk/event';
import { conversation, normalise } from './payloads';

const LINK = 'https://chat.example.com/app/accounts/12/conversations/932';

test('a new conversation, whole', () => {
  const normalised = normalise('conversation_created', conversation, 'https://chat.example.com');
  expect(normalised).toEqual<Normalised>({
    kind: 'conversation.started',
    occurredAt: '2026-05-06T09:59:59.000Z',
    account: { id: '12', name: 'Northwind' },
    inbox: { id: '5', name: null },
    conversation: { id: '932', url: LINK, status: 'open', previousStatus: null },
    contact: { id: '4410', name: 'Priya', email: 'priya@example.net', phone: '+15550100177' },
    author: null,
    message: null,
    traits: {
      automated: false,
      private: false,
      messageType: null,
      origin: 'Channel::WebWidget',
      handling: { team: null, assignee: { id: '17', name: 'Lena', type: 'agent' }, labels: [] },
    },
  });
});

describe('an update', () => {
  const updated = (changed_attributes: unknown) =>
    normalise('conversation_updated', { ...conversation, changed_attributes });
  const change = (previous_value: unknown, current_value: unknown) => ({ previous_value, current_value });

  test.each([
    [[{ assignee_id: change(null, 17) }], 'conversation.assigned'],
    [[{ assignee_id: change(17, null) }], 'conversation.assigned'],
    [[{ team_id: change(4, 5) }], 'conversation.assigned'],
    [[{ assignee_agent_bot_id: change(null, 3) }], 'conversation.assigned'],
    [[{ updated_at: change('a', 'b') }, { team_id: change(null, 4) }], 'conversation.assigned'],
    [[{ assignee_id: change(null, null) }], 'conversation.updated'],
    [[{ team_id: { current_value: null } }], 'conversation.updated'],
    [[{ label_list: change([], ['returns']) }], 'conversation.updated'],
    [[{ status: change('open', 'snoozed') }], 'conversation.snoozed'],
    [[{ status: change('open', 'resolved') }], 'conversation.status_changed'],
    [[{ status: change(null, 'open') }], 'conversation.updated'],
    [[], 'conversation.updated'],
    [null, 'conversation.updated'],
    [{ assignee_id: change(null, 17) }, 'conversation.updated'],
    [['assignee_id', null, 7], 'conversation.updated'],
  ])('of %j is %s', (changed, kind) => {
    expect(updated(changed).kind).toBe(kind);
  });

  test("right after creation keeps the conversation's number, not the database id", () => {
    const everything = [{ id: change(null, 88231) }, { assignee_id: change(null, null) }];
    expect(updated(everything)).toMatchObject({ kind: 'conversation.updated', conversation: { id: '932' } });
  });

  test('is timed by a float, before 4.0.2 by the change itself', () => {
    expect(updated(null).occurredAt).toBe('2026-05-06T10:00:00.331Z');
    const { updated_at: _, ...older } = conversation;
    const changed_attributes = [{ updated_at: change(null, '2026-05-06T10:00:00.999Z') }];
    expect(normalise('conversation_updated', { ...older, changed_attributes }).occurredAt).toBe(
      '2026-05-06T10:00:00.999Z',
    );
  });
});

test.each([
  ['open', 'conversation.status_changed', 'open'],
  ['resolved', 'conversation.status_changed', 'resolved'],
  ['pending', 'conversation.status_changed', 'pending'],
  ['snoozed', 'conversation.snoozed', 'snoozed'],
  ['toString', 'conversation.status_changed', null],
])('a status changed to %s, with changed_attributes null', (status, kind, expected) => {
  const changed = { ...conversation, status, changed_attributes: null };
  const normalised = normalise('conversation_status_changed', changed);
  expect(normalised.kind).toBe(kind);
  expect(normalised.conversation?.status).toBe(expected);
});

test.each([
  ['conversation_opened', 'conversation.status_changed'],
  ['conversation_resolved', 'conversation.status_changed'],
  ['automation_event.conversation_created', 'conversation.started'],
  ['automation_event.conversation_updated', 'conversation.updated'],
  ['automation_event.conversation_opened', 'conversation.status_changed'],
  ['automation_event.conversation_resolved', 'conversation.status_changed'],
  ['automation_event.message_created', 'conversation.updated'],
  ['macro.executed', 'other'],
])('%s is the flat conversation, whatever its last message says', (event, kind) => {
  expect(normalise(event, conversation)).toMatchObject({
    kind,
    conversation: { id: '932', status: 'open' },
    contact: { id: '4410' },
    author: null,
    message: null,
  });
});

describe('the account and the link', () => {
  const { account: _, ...older } = conversation;

  test('are known through the last message before 4.14.2', () => {
    const normalised = normalise('conversation_status_changed', older, 'https://chat.example.com');
    expect(normalised.account).toEqual({ id: '12', name: null });
    expect(normalised.conversation?.url).toBe(LINK);
  });

  test('are unknown without one', () => {
    const silent = normalise('conversation_created', { ...older, messages: [] }, 'https://chat.example.com');
    expect(silent.account).toBeNull();
    expect(silent.conversation).toEqual({ id: '932', url: null, status: 'open', previousStatus: null });
  });

  test.each([
    [{ id: '../932' }, 'https://chat.example.com'],
    [{ account: { id: '12?' } }, 'https://chat.example.com'],
    [{}, null],
  ])('there is no link for %j at %s', (changes, baseUrl) => {
    const { url } = normalise('conversation_created', { ...conversation, ...changes }, baseUrl)
      .conversation ?? { url: 'no conversation' };
    expect(url).toBeNull();
  });
});

test('an unknown event keeps what can be read', () => {
  const unknown = { conversation, account: { id: 12, name: 'Northwind' } };
  expect(normalise('kanban_task_moved', unknown)).toMatchObject({
    kind: 'other',
    account: { id: '12', name: 'Northwind' },
    conversation: { id: '932' },
    contact: { id: '4410' },
    message: null,
  });
});
