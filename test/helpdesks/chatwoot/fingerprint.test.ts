import { createDuplicateMemory, createSettings, receive, type HelpdeskItem } from '../../../library';
import { chatwoot } from '../../../helpdesks/chatwoot';
import { chatwootExamples } from '../../../helpdesks/chatwoot/examples';
import { createDelivery } from '../../../simulator/senders';
import { asDelivery } from '../../fixtures/as-delivery';
import { conversation, customer, message } from './payloads';

type Payload = Record<string, unknown>;
const fingerprint = (event: string, payload: Payload) =>
  chatwoot.fingerprint?.({ event, payload, body: payload }, { baseUrl: null }) ?? null;
const contact = { ...customer, account: { id: 12 } };
const change = (previous_value: unknown, current_value: unknown) => ({ previous_value, current_value });
const touched = (at: string) => ({ updated_at: change('2026-05-06T09:58:12.070Z', at) });

describe('what happens once', () => {
  test.each<[string, Payload]>([
    ['message_created', message],
    ['conversation_created', conversation],
    ['contact_created', contact],
    ['inbox_created', { channel: { account_id: 12 }, working_hours: [{ inbox_id: 5 }] }],
  ])('%s is told by its object, whatever else is in it by now', (event, payload) => {
    const meaning = fingerprint(event, payload);
    expect(meaning).toMatch(/^[0-9a-f]{64}$/);
    expect(fingerprint(event, { ...payload, content: 'translated', updated_at: 1 })).toBe(meaning);
    expect(fingerprint(event, { ...payload, account: { id: 13 } })).not.toBe(meaning);
    const other = { id: 1, channel: { account_id: 12 }, working_hours: [{ inbox_id: 6 }] };
    expect(fingerprint(event, { ...payload, ...other })).not.toBe(meaning);
  });

  test('a message and a conversation with the same number are two things', () => {
    expect(fingerprint('message_created', { ...message, id: 932 })).not.toBe(
      fingerprint('conversation_created', conversation),
    );
  });
});

describe('what happens again and again', () => {
  test.each([
    'message_updated',
    'conversation_updated',
    'conversation_status_changed',
    'conversation_opened',
    'conversation_resolved',
    'contact_updated',
    'inbox_updated',
  ])('%s is told by its object and its time', (event) => {
    const at = (updated_at: string) =>
      fingerprint(event, { id: 1, account: { id: 12 }, changed_attributes: [], updated_at });
    const [one, later] = [at('2026-05-06T10:00:00.402Z'), at('2026-05-06T10:00:00.403Z')];
    expect(one).toMatch(/^[0-9a-f]{64}$/);
    expect(later).toMatch(/^[0-9a-f]{64}$/);
    expect(one).not.toBe(later);
  });

  const updated = (changes: Payload) => fingerprint('conversation_updated', { ...conversation, ...changes });

  test.each<[string, Payload]>([
    ['another time', { updated_at: 1778061601.5 }],
    ['another status', { status: 'resolved' }],
    ['another change', { changed_attributes: [{ team_id: change(null, 4) }] }],
    ['another conversation', { id: 933 }],
    ['another account', { account: { id: 13 } }],
  ])('%s is another event', (_, changes) => {
    expect(updated({})).not.toBeNull();
    expect(updated(changes)).not.toBe(updated({}));
  });

  test('what the agents read meanwhile does not matter', () => {
    expect(updated({ agent_last_seen_at: 1, unread_count: 0, messages: [] })).toBe(updated({}));
  });

  test('an updated message is told apart only when its own time is known', () => {
    const copy = { id: message.id, updated_at: '2026-05-06T10:03:00.000Z' };
    const known = { ...message, conversation: { ...conversation, messages: [copy] } };
    expect(fingerprint('message_updated', known)).not.toBeNull();
    expect(fingerprint('message_updated', { ...known, content: 'edited' })).not.toBe(
      fingerprint('message_updated', known),
    );
    expect(fingerprint('message_updated', message)).toBeNull();
  });

  test('a contact is timed by the change itself', () => {
    const at = (time: string) =>
      fingerprint('contact_updated', { ...contact, changed_attributes: [touched(time)] });
    expect(at('2026-05-06T10:00:00.402Z')).not.toBe(at('2026-05-06T10:00:00.403Z'));
    expect(fingerprint('contact_updated', { ...contact, changed_attributes: [] })).toBeNull();
  });
});

test.each<[string, Payload]>([
  ['conversation_typing_on', { user: contact, conversation, is_private: false }],
  ['webwidget_triggered', { id: 5033, account: { id: 12 } }],
  ['macro.executed', conversation],
  ['automation_event.conversation_updated', conversation],
  ['kanban_task_moved', conversation],
  ['message_created', { ...message, account: undefined, conversation: undefined }],
  ['message_created', { ...message, id: null }],
  ['inbox_created', { channel: { account_id: 12 } }],
])('%s has no identity: %j', (event, payload) => {
  expect(fingerprint(event, payload)).toBeNull();
});

test.each([600, 200_000])('a payload nested %i levels deep has none either', (levels) => {
  const nested = (depth: number) => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`) as unknown;
  const of = (content_attributes: unknown) =>
    fingerprint('conversation_updated', { ...conversation, content_attributes });
  expect(of(nested(100))).not.toBeNull();
  expect(of(nested(levels))).toBeNull();
});

test('no two samples mean the same unless they are variants of one event', () => {
  const meanings = Object.entries(chatwootExamples).map(([event, [{ payload }]]) =>
    fingerprint(event, payload as unknown as Payload),
  );
  const known = meanings.filter((meaning) => meaning !== null);
  expect(known.length).toBeGreaterThan(8);
  expect(new Set(known).size).toBe(known.length);
});

describe('a trigger that drops repeats', () => {
  const SECRET = 'a-secret';
  const NOW = Date.parse('2026-05-06T10:00:01Z');
  const trigger = (dropRepeats: boolean) => {
    const duplicates = createDuplicateMemory();
    const authentication = { mode: 'signature', secrets: [SECRET] } as const;
    const settings = createSettings({ provider: chatwoot, authentication, duplicates, dropRepeats });
    return (event: string, payload: object, deliveryId: string) => {
      const sent = createDelivery('chatwoot', event, { secret: SECRET, now: NOW, payload, deliveryId });
      return receive(asDelivery(sent, NOW), settings);
    };
  };
  const readKind = (outcome: ReturnType<ReturnType<typeof trigger>>) =>
    outcome.kind === 'ignore' ? outcome.reason : outcome.kind;

  test('drops the same event under a second delivery id, and only when asked to', () => {
    for (const [asked, second] of [
      [true, 'duplicate'],
      [false, 'accept'],
    ] as const) {
      const send = trigger(asked);
      expect(readKind(send('message_created', message, 'one'))).toBe('accept');
      expect(readKind(send('message_created', message, 'two'))).toBe(second);
      expect(readKind(send('message_created', message, 'one'))).toBe('duplicate');
    }
  });

  test('gives all three items of a change there, back and there again', () => {
    const send = trigger(true);
    const at = (status: string, updated_at: number) => ({
      ...conversation,
      status,
      updated_at,
      changed_attributes: null,
    });
    const sent = [at('resolved', 1.5), at('open', 2.5), at('resolved', 3.5)];
    expect(
      sent.map((payload, id) => readKind(send('conversation_status_changed', payload, `${id}`))),
    ).toEqual(['accept', 'accept', 'accept']);
  });

  test('holds and lets go of both keys together', () => {
    const send = trigger(true);
    const first = send('message_created', message, 'one');
    expect(readKind(send('message_created', message, 'two'))).toBe('duplicate');
    if (first.kind === 'accept') first.reservation.release();
    const again = send('message_created', message, 'two');
    expect(readKind(again)).toBe('accept');
    if (again.kind === 'accept') again.reservation.commit();
    expect(readKind(send('message_created', message, 'one'))).toBe('duplicate');
  });

  test('keeps the delivery id as the id of the item', () => {
    const outcome = trigger(true)('message_created', message, 'one');
    const item: HelpdeskItem | undefined = outcome.kind === 'accept' ? outcome.item : undefined;
    expect(item?.id).toBe('one');
  });
});
