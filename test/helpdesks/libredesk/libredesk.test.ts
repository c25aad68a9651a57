import {
  createSettings,
  receive,
  type Delivery,
  type HelpdeskItem,
  type ReceiverOptions,
} from '../../../library';
import { libredesk } from '../../../helpdesks/libredesk';
import type { LibredeskMessage, LibredeskPayloads } from '../../../helpdesks/libredesk/payloads';
import { createDelivery, type SendOptions } from '../../../simulator/senders';
import { asDelivery } from '../../fixtures/as-delivery';

/** As Go writes it; the signatures were computed by another program than the code under test. */
const SECRET = 'libredesk-test-secret';
const BODY =
  '{"event":"message.created","payload":{"content":"\\u003cp\\u003eÇa va?\\u003c/p\\u003e",' +
  '"conversation_uuid":"5b0a3a6e-7a43-4b5e-9c62-2f5d1f0f7a11","uuid":"b7c7a1d0-20f4-4d5b-8f05-0a4f6f1f3c22"},' +
  '"timestamp":"2026-09-30T10:05:00Z"}';
const SIGNATURE = 'sha256=0fab93fca428d5b444475fdf4127ab4ae6f1addbce71ca8b8d714638b47d1063';
const SIGNATURE_OF_RESERIALISED = 'sha256=3fa01574ec32d512b1a548e95c222572525e1862bef11cc685c11ea02613f353';
const SENT_AT = Date.parse('2026-09-30T10:05:00Z');
const BASE_URL = 'https://desk.example.com';

const settings = (options: Partial<ReceiverOptions> = {}) =>
  createSettings({
    provider: libredesk,
    authentication: { mode: 'signature', secrets: [SECRET] },
    baseUrl: BASE_URL,
    ...options,
  });

function delivery(body = BODY, signature: string | undefined = SIGNATURE): Delivery {
  const headers = { 'x-libredesk-signature': signature };
  return { method: 'POST', headers, query: {}, rawBody: Buffer.from(body), receivedAt: SENT_AT };
}

const send = (event: keyof LibredeskPayloads, options: Partial<SendOptions> = {}) =>
  asDelivery(createDelivery('libredesk', event, { secret: SECRET, now: SENT_AT, ...options }), SENT_AT);

function itemOf(event: keyof LibredeskPayloads, variant?: string) {
  const outcome = receive(send(event, variant === undefined ? {} : { variant }), settings());
  if (outcome.kind !== 'accept') throw new Error(`${event} was not accepted.`);
  return outcome.item;
}

describe('the signature', () => {
  test('of the vector fits', () => {
    expect(receive(delivery(), settings())).toMatchObject({
      kind: 'accept',
      item: {
        id: 'message.created:b7c7a1d0-20f4-4d5b-8f05-0a4f6f1f3c22',
        verified: true,
        conversation: { id: '5b0a3a6e-7a43-4b5e-9c62-2f5d1f0f7a11' },
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

  test('is missing where the webhook has no secret, and the refusal says so', () => {
    const outcome = receive({ ...delivery(), headers: {} }, settings());
    expect(outcome).toMatchObject({ kind: 'reject', reason: 'signature-missing' });
    expect(outcome).toHaveProperty('detail', expect.stringContaining('Integrations → Webhooks'));
  });
});

test('the simulator writes bytes as Go does: maps in order, < > and & escaped', () => {
  const text = (sent: Delivery) => String(sent.rawBody);
  expect(text(send('message.created', { variant: 'note' }))).toMatch(
    /^\{"event":"message\.created","payload":\{"id":9003,.*"content":"\\u003cp\\u003eAsk the \\u0026lt;store/,
  );
  expect(text(send('conversation.created'))).toContain('"subject":"The green lamp \\u0026 its shade"');
  const change = { payload: { snooze_until: '', new_status: 'Open', actor_id: 5 } };
  expect(text(send('conversation.status_changed', change))).toBe(
    '{"event":"conversation.status_changed","payload":{"actor_id":5,"new_status":"Open","snooze_until":""},' +
      '"timestamp":"2026-09-30T10:05:00Z"}',
  );
});

describe('items', () => {
  const URL = `${BASE_URL}/inboxes/all/conversation/5b0a3a6e-7a43-4b5e-9c62-2f5d1f0f7a11`;
  const author = { id: '88', name: 'Mireille Okafor', type: 'contact' };

  test('a message of the customer', () => {
    expect(itemOf('message.created')).toMatchObject({
      kind: 'message.received',
      occurredAt: '2026-03-04T09:30:00.000Z',
      conversation: { url: URL, status: null, previousStatus: null },
      contact: { id: '88', name: 'Mireille Okafor', email: 'mireille@example.org', phone: null },
      author,
      message: { text: 'Is the green lamp back in stock? 💡', direction: 'incoming', attachments: [] },
    });
  });

  test.each([
    ['from an agent', 'message.sent', 'outgoing', 'From Monday on.'],
    ['note', 'message.note', 'internal', 'Ask the <store>'],
    ['plain text, no email address', 'message.received', 'incoming', 'Hello?'],
  ])('a message: %s', (variant, kind, direction, text) => {
    expect(itemOf('message.created', variant)).toMatchObject({ kind, message: { direction, text } });
  });

  test('an agent is nobody to put into a CRM, and an activity is no message', () => {
    const reply = itemOf('message.created', 'from an agent');
    expect([reply.contact, reply.author]).toEqual([null, { id: '5', name: 'Tomás', type: 'agent' }]);
    expect(itemOf('message.created', 'activity')).toMatchObject({ kind: 'other', message: null });
  });

  test.each([
    ['resolved', 'conversation.status_changed', 'resolved', { id: '5', name: null, type: 'agent' }],
    ['snoozed', 'conversation.snoozed', 'snoozed', { id: '5', name: null, type: 'agent' }],
    ['reopened by the customer', 'conversation.status_changed', 'open', author],
  ])('a status: %s', (variant, kind, status, by) => {
    expect(itemOf('conversation.status_changed', variant)).toMatchObject({
      kind,
      occurredAt: '2026-09-30T10:05:00.000Z',
      inbox: { id: '1', name: 'Shop' },
      conversation: { url: URL, status, previousStatus: null },
      author: by,
    });
  });

  test('no field of any payload has to be there', () => {
    for (const { name } of libredesk.events)
      for (const payload of [{}, { conversation: 7, author: 'x', attachments: [null], tags: {}, uuid: {} }]) {
        const outcome = receive(send(name, { payload }), settings({ emitTests: true }));
        expect([name, outcome.kind]).toEqual([name, 'accept']);
      }
  });
});

describe('what is the same', () => {
  const idOf = (sent: Delivery) => {
    const outcome = receive(sent, settings());
    return outcome.kind === 'accept' ? outcome.item.id : undefined;
  };

  test('a change is known by its bytes, so that the same change a second later is another', () => {
    const first = send('conversation.assigned');
    expect(idOf(first)).toMatch(/^conversation\.assigned:[0-9a-f]{64}$/);
    expect(idOf(first)).toBe(idOf(first));
    expect(idOf(send('conversation.assigned', { now: SENT_AT + 1000 }))).not.toBe(idOf(first));
  });

  test('an update of a message is not the message', () => {
    expect(idOf(send('message.updated'))).not.toBe(idOf(send('message.updated', { now: SENT_AT + 1000 })));
  });
});

test('an item says who looks after the conversation, by the id that is all Libredesk tells', () => {
  expect(receive(send('conversation.assigned'), settings())).toMatchObject({
    item: { assignee: { id: '5', name: null, type: 'agent' } },
  });
});

test('the test button is heard only where it is asked for', () => {
  const test = send('message.created', { test: true });
  expect(receive(test, settings())).toMatchObject({ kind: 'ignore', reason: 'test' });
  expect(receive(test, settings({ emitTests: true }))).toMatchObject({
    kind: 'accept',
    item: { event: 'webhook.test', known: true, test: true, data: { id: 3, name: 'Flows' } },
  });
});

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const proven = <Proof extends true>(proof?: Proof) => proof;
proven<Equal<(typeof libredesk.events)[number]['name'], keyof LibredeskPayloads>>();

/** Compiled, never run: narrowing on `provider` and `event` gives the payload's type. */
export function narrow(item: HelpdeskItem): unknown {
  if (item.provider !== 'libredesk' || !item.known || item.event !== 'message.created') return null;
  proven<Equal<typeof item.data, LibredeskMessage>>();
  // @ts-expect-error a message has no tags
  return item.data.tags;
}
