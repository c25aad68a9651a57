import { createSettings, receive, type Delivery, type ReceiverOptions } from '../../../library';
import { freescout } from '../../../helpdesks/freescout';
import type { FreescoutPayloads } from '../../../helpdesks/freescout/payloads';
import { createDelivery, type SendOptions } from '../../../simulator/senders';
import { asDelivery } from '../../fixtures/as-delivery';

/** As PHP writes it; the signatures were computed by another program than the code under test. */
const SECRET = '9b1c3e5a7d8f0246813579bdf02468ac';
const BODY = String.raw`{"id":1204,"number":1187,"subject":"Bicyclette \u00e0 r\u00e9parer","status":"active","customer":{"id":75,"photoUrl":"https:\/\/desk.example.com\/p.jpg"},"_embedded":{"threads":[{"id":5610,"type":"customer","body":"<p>Bonjour<\/p>"}]}}`;
const SIGNATURE = 'IIi2EFXFX0b+qy5MMrCUHuPVlSI=';
const SIGNATURE_OF_RESERIALISED = 'tKdowIqDjdbDiLQKCAadtwupc9U=';
const NOW = Date.parse('2026-03-04T12:00:00Z');

const settings = (options: Partial<ReceiverOptions> = {}) =>
  createSettings({
    provider: freescout,
    authentication: { mode: 'signature', secrets: [SECRET] },
    baseUrl: 'https://desk.example.com',
    ...options,
  });

function delivery(body = BODY, signature = SIGNATURE, event: string | undefined = 'convo.created'): Delivery {
  const headers = { 'x-freescout-signature': signature, 'x-freescout-event': event };
  return { method: 'POST', headers, query: {}, rawBody: Buffer.from(body), receivedAt: NOW };
}

const send = (event: keyof FreescoutPayloads, options: Partial<SendOptions> = {}) =>
  asDelivery(createDelivery('freescout', event, { secret: SECRET, now: NOW, ...options }), NOW);

/** A captured delivery under another name: the signature still fits. */
const renamed = (sent: Delivery, event: string | undefined): Delivery => ({
  ...sent,
  headers: { ...sent.headers, 'x-freescout-event': event },
});

function itemOf(event: keyof FreescoutPayloads, variant?: string) {
  const outcome = receive(send(event, variant === undefined ? {} : { variant }), settings());
  if (outcome.kind !== 'accept') throw new Error(`${event} was not accepted.`);
  return outcome.item;
}

describe('the signature', () => {
  test('of the vector fits, and the item says that the event is not signed', () => {
    expect(receive(delivery(), settings())).toMatchObject({
      kind: 'accept',
      item: {
        id: 'thread:5610',
        verified: true,
        eventVerified: false,
        message: { text: 'Bonjour' },
        conversation: { id: '1204', url: 'https://desk.example.com/conversation/1204', status: 'open' },
      },
    });
  });

  test('of a re-serialised body is another', () => {
    const again = JSON.stringify(JSON.parse(BODY));
    const refusal = { kind: 'reject', reason: 'signature-mismatch' };
    expect(receive(delivery(again), settings())).toMatchObject(refusal);
    expect(receive(delivery(BODY, SIGNATURE_OF_RESERIALISED), settings())).toMatchObject(refusal);
    expect(receive(delivery(again, SIGNATURE_OF_RESERIALISED), settings()).kind).toBe('accept');
  });
});

describe('a name that the signed body cannot have', () => {
  test.each<[keyof FreescoutPayloads, string | undefined]>([
    ['convo.created', 'convo.agent.reply.created'],
    ['convo.created', 'convo.note.created'],
    ['convo.created', 'customer.updated'],
    ['customer.created', 'convo.created'],
    ['customer.created', 'workflow.vip'],
    ['convo.created', undefined],
    ['convo.created', ''],
  ])('%s as %j is refused', (event, name) => {
    const outcome = receive(renamed(send(event), name), settings());
    expect(outcome).toMatchObject({ kind: 'reject', reason: 'envelope-invalid' });
    expect(outcome).toHaveProperty('detail', expect.stringContaining('X-FreeScout-Event'));
  });

  test('one that it could have tells no message twice', () => {
    const reply = send('convo.customer.reply.created');
    const one = settings();
    expect(receive(reply, one).kind).toBe('accept');
    expect(receive(reply, one)).toMatchObject({ kind: 'ignore', reason: 'duplicate' });
    // Its first message is the only one of a conversation's creation.
    const created = send('convo.created');
    expect(receive(created, one).kind).toBe('accept');
    expect(receive(renamed(created, 'convo.customer.reply.created'), one)).toMatchObject({
      kind: 'ignore',
      reason: 'duplicate',
    });
  });

  test('of a workflow is an event that nobody listed', () => {
    expect(receive(renamed(send('convo.assigned'), 'custom.vip'), settings())).toMatchObject({
      kind: 'accept',
      item: { event: 'custom.vip', known: false, kind: 'other', conversation: { id: '1204' } },
    });
  });
});

describe('items', () => {
  test('of a reply are about the newest thread of its kind, wherever it stands', () => {
    expect(itemOf('convo.customer.reply.created')).toMatchObject({
      kind: 'message.received',
      id: 'thread:5640',
      occurredAt: '2026-03-04T12:10:00.000Z',
      inbox: { id: '2', name: null },
      contact: { id: '75', name: 'Rosa Quintero', email: 'rosa@example.org' },
      author: { id: '75', type: 'contact' },
      message: {
        text: 'Still dark.\nHere is a picture.',
        direction: 'incoming',
        attachments: [{ name: 'lamp.jpg', type: 'image/jpeg', size: 48211 }],
      },
    });
    expect(itemOf('convo.agent.reply.created')).toMatchObject({
      kind: 'message.sent',
      author: { id: '9', name: 'Elias Nordin', type: 'agent' },
      message: { text: 'Please try another cable.', direction: 'outgoing' },
    });
    expect(itemOf('convo.note.created')).toMatchObject({
      kind: 'message.note',
      message: { direction: 'internal' },
    });
  });

  test('of a creation say who began', () => {
    expect(itemOf('convo.created')).toMatchObject({
      kind: 'message.received',
      message: { text: 'The light stays dark after <3 hours> 💡' },
    });
    expect(itemOf('convo.created', 'from an agent')).toMatchObject({ kind: 'message.sent' });
    expect(itemOf('convo.created', 'a note on a call')).toMatchObject({
      kind: 'conversation.started',
      id: 'convo.created:1204',
      message: null,
    });
  });

  test('of a status say what it became, and who closed it', () => {
    expect(itemOf('convo.status', 'closed')).toMatchObject({
      conversation: { status: 'resolved' },
      author: { id: '9', type: 'agent' },
    });
    expect(itemOf('convo.status', 'pending')).toMatchObject({
      conversation: { status: 'pending' },
      author: null,
    });
    expect(itemOf('convo.status', 'spam')).toMatchObject({ conversation: { status: 'resolved' } });
    expect(itemOf('convo.moved')).toMatchObject({ kind: 'conversation.updated', inbox: { id: '3' } });
    expect(itemOf('convo.deleted_forever')).toMatchObject({ kind: 'conversation.removed' });
  });

  test('of a customer are about nobody’s conversation', () => {
    expect(itemOf('customer.created')).toMatchObject({
      kind: 'contact.created',
      id: 'customer.created:75',
      conversation: null,
      inbox: null,
      contact: { id: '75', name: 'Rosa Quintero', email: 'rosa@example.org', phone: '+15550100175' },
    });
    expect(itemOf('customer.created', 'no name')).toMatchObject({ contact: { name: null, phone: null } });
  });

  test('are read from the older form of names, and from a body that is only an id', () => {
    const old = { id: 7, mailboxId: 1, customer: { id: 3, first: 'Ada', last: 'Lund' } };
    const outcome = receive(send('convo.moved', { payload: old }), settings());
    expect(outcome).toMatchObject({ item: { contact: { name: 'Ada Lund' } } });
    expect(receive(send('convo.deleted_forever', { payload: { id: 7 } }), settings())).toMatchObject({
      kind: 'accept',
      item: { conversation: { id: '7' }, contact: null },
    });
  });
});

describe('an id', () => {
  const idOf = (sent: Delivery) => {
    const outcome = receive(sent, settings());
    return outcome.kind === 'accept' ? outcome.item.id : undefined;
  };

  test('of a change is its event and its bytes, which are the same when it is tried again', () => {
    const first = send('convo.assigned');
    expect(idOf(first)).toMatch(/^convo\.assigned:[0-9a-f]{64}$/);
    expect(idOf(send('convo.assigned', { attempt: 4, now: NOW + 60_000 }))).toBe(idOf(first));
    expect(idOf(renamed(first, 'convo.moved'))).not.toBe(idOf(first));
  });
});

test('drafts are not what an event is about, and threads of any form are read without a throw', () => {
  const payload = {
    id: 9,
    mailboxId: 1,
    _embedded: {
      threads: [
        { id: 3, type: 'customer', state: 'draft', body: 'draft' },
        { id: { toString: 1 }, type: 'customer', body: 7 },
        null,
      ],
    },
  };
  expect(receive(send('convo.customer.reply.created', { payload }), settings())).toMatchObject({
    kind: 'accept',
    item: { message: { text: null } },
  });
});

/** By their ids, whatever their order: each of these was the newest or the oldest once. */
test.each([
  ['convo.customer.reply.created', [4, 9, 7], 'thread:9'],
  ['convo.customer.reply.created', [9, 7, 4], 'thread:9'],
  ['convo.created', [7, 4, 9], 'thread:4'],
  ['convo.created', [4, 7, 9], 'thread:4'],
] as const)('%s finds among the threads %j its own', (event, ids, id) => {
  const threads = ids.map((each) => ({ id: each, type: 'customer', state: 'published', body: 'Hello' }));
  const payload = { id: 9, mailboxId: 1, _embedded: { threads: [{ id: 99, type: 'note' }, ...threads] } };
  expect(receive(send(event, { payload }), settings())).toMatchObject({ kind: 'accept', item: { id } });
});
