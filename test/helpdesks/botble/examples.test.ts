import fc from 'fast-check';
import type { Normalised } from '../../../core/helpdesk/event';
import { botble } from '../../../helpdesks/botble';
import { botbleExamples } from '../../../helpdesks/botble/examples';
import { receive } from '../../../core/receive';
import { createSettings } from '../../../core/settings';

const rows = botble.events.flatMap((definition) =>
  botbleExamples[definition.name as keyof typeof botbleExamples].map(
    (example) => [definition.name, example.variant, example.payload, definition.kinds] as const,
  ),
);

function normalise(event: string, data: object, timestamp?: string): Normalised {
  const opened = botble.open({ event, data, timestamp });
  if (opened === undefined) throw new Error('the payload of this test is wrong');
  return botble.normalise(opened, { baseUrl: null });
}

test.each(rows)('%s (%s) has a kind of its catalogue row', (event, _, payload, kinds) => {
  expect(kinds).toContain(normalise(event, payload).kind);
});

const MESSAGE = {
  message_id: 301,
  content: 'Hello?',
  is_from_admin: false,
  admin_name: null,
  conversation_id: 88,
  visitor_name: 'Zoë',
  visitor_email: null,
  visitor_phone: '+15550100188',
  status: 'open',
  created_at: '2026-03-04T10:30:00+01:00',
};

test('an answer of an admin', () => {
  const answer = { ...MESSAGE, is_from_admin: true, admin_name: 'Ali' };
  expect(normalise('message.received', answer)).toMatchObject({
    kind: 'message.sent',
    contact: { id: null, name: 'Zoë', email: null, phone: '+15550100188' },
    author: { id: null, name: 'Ali', type: 'agent' },
    message: { id: '301', direction: 'outgoing', createdAt: '2026-03-04T09:30:00.000Z' },
  });
});

test('a new conversation', () => {
  expect(normalise('conversation.started', { ...MESSAGE, status: 'closed' })).toMatchObject({
    kind: 'conversation.started',
    conversation: { id: '88', url: null, status: 'resolved', previousStatus: null },
    message: null,
  });
});

test('the time of sending stands in for a missing time of its own', () => {
  const { created_at: _, ...timeless } = MESSAGE;
  expect(normalise('message.received', timeless, '2026-03-04T09:31:00+00:00').occurredAt).toBe(
    '2026-03-04T09:31:00.000Z',
  );
});

const CREATED = '2026-03-04T09:30:00+00:00';

test.each([
  ['message.received', { message_id: 301 }, 'message.received:301'],
  [
    'message.received',
    { message_id: 301, current_url: 'https://lamps.example/p?a=1', created_at: CREATED },
    `message.received:301:lamps.example:${CREATED}`,
  ],
  [
    'message.received',
    { message_id: 301, current_url: null, created_at: CREATED },
    `message.received:301:${CREATED}`,
  ],
  ['conversation.started', { conversation_id: 88, message_id: 301 }, 'conversation.started:88'],
  ['message.received', { conversation_id: 88 }, null],
])('%s %j is known as %s', (event, payload, id) => {
  expect(botble.identify({ event, payload, body: {} }, null)).toBe(id);
});

describe('one trigger, duplicates dropped', () => {
  const send = (bodies: readonly object[]): string[] => {
    const settings = createSettings({ provider: botble, authentication: { mode: 'unsigned' } });
    return bodies.map((body) => {
      const rawBody = Buffer.from(JSON.stringify(body));
      const outcome = receive({ method: 'POST', headers: {}, query: {}, rawBody, receivedAt: 1 }, settings);
      if (outcome.kind === 'accept') outcome.reservation.commit();
      return outcome.kind === 'accept' ? 'accept' : outcome.reason;
    });
  };
  const event = (name: string, data: object, timestamp = CREATED) => ({ event: name, timestamp, data });
  const shop = (host: string) => ({ ...MESSAGE, current_url: `https://${host}/` });

  test('two shops count their messages from 1', () => {
    const [lamps, chairs] = [shop('lamps.example'), shop('chairs.example')];
    const bodies = [lamps, chairs, lamps].map((data) => event('message.received', data));
    expect(send(bodies)).toEqual(['accept', 'accept', 'duplicate']);
  });

  test('a conversation that is closed, opened again and closed again', () => {
    const closed = { conversation_id: 88, status: 'closed', created_at: CREATED };
    const bodies = [
      event('conversation.closed', closed, '2026-03-04T10:00:00+00:00'),
      event('conversation.reopened', { ...closed, status: 'open' }, '2026-03-04T10:05:00+00:00'),
      event('conversation.closed', closed, '2026-03-04T10:10:00+00:00'),
    ];
    expect(send(bodies)).toEqual(['accept', 'accept', 'accept']);
    const twice = bodies.slice(0, 1).flatMap((body) => [body, body]);
    expect(send(twice)).toEqual(['accept', 'duplicate']);
  });

  test('unknown events about one conversation', () => {
    const rated = (rating: number) => event('conversation.rated', { conversation_id: 88, rating });
    expect(send([rated(1), rated(2), rated(1)])).toEqual(['accept', 'accept', 'duplicate']);
  });
});

test('whatever JSON arrives, nothing throws', () => {
  const names = fc.oneof(
    fc.string(),
    fc.constantFrom('message.received', 'conversation.started', '__proto__'),
  );
  const fields = Object.fromEntries(Object.keys(MESSAGE).map((key) => [key, fc.jsonValue()]));
  const payloads = fc.oneof(
    fc.dictionary(fc.string(), fc.jsonValue()),
    fc.record(fields, { requiredKeys: [] }),
  );
  fc.assert(
    fc.property(names, payloads, fc.jsonValue(), (event, payload, data) => {
      const envelope = { event, payload, body: payload };
      expect(['undefined', 'object']).toContain(typeof botble.open({ event, data }));
      expect(typeof botble.normalise(envelope, { baseUrl: null }).kind).toBe('string');
      expect(['string', 'object']).toContain(typeof botble.identify(envelope, null));
    }),
  );
});
