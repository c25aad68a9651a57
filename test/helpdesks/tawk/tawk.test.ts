import {
  createDuplicateMemory,
  createSettings,
  receive,
  type Delivery,
  type HelpdeskItem,
  type ReceiverOptions,
} from '../../../library';
import { tawk } from '../../../helpdesks/tawk';
import type { TawkChatStart, TawkPayloads } from '../../../helpdesks/tawk/payloads';
import { createDelivery, type SendOptions } from '../../../simulator/senders';
import { asDelivery } from '../../fixtures/as-delivery';

/** The signatures were computed by another program than the code under test. */
const SECRET =
  '0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0';
const BODY =
  '{"chatId":"70fe3290-99ad-11ee-8c0a-1567d3d0a6f3","visitor":{"name":"Ingrid Solheim","city":"Bergen","country":"NO"},' +
  '"message":{"sender":{"type":"visitor"},"text":"Frakt til Tromsø?","type":"msg"},"time":"2026-09-30T09:14:02.118Z",' +
  '"event":"chat:start","property":{"id":"64f0c1d2e3a4b5c6d7e8f901","name":"Okonjo Ceramics shop"}}';
const SIGNATURE = '56a30db6af5aff6019aafca32198bd2255035936';
const SIGNATURE_OF_ESCAPED = 'd75440320a00e9cda17dce77f2c213d88bfd606a';
const SENT_AT = Date.parse('2026-09-30T09:14:02.118Z');
const HOUR = 3_600_000;

const settings = (options: Partial<ReceiverOptions> = {}) =>
  createSettings({ provider: tawk, authentication: { mode: 'signature', secrets: [SECRET] }, ...options });

function delivery(body = BODY, signature: string | undefined = SIGNATURE): Delivery {
  const headers = { 'x-tawk-signature': signature };
  return { method: 'POST', headers, query: {}, rawBody: Buffer.from(body), receivedAt: SENT_AT };
}

const send = (event: keyof TawkPayloads, options: Partial<SendOptions> = {}) =>
  asDelivery(createDelivery('tawk', event, { secret: SECRET, now: SENT_AT, ...options }), SENT_AT);

function itemOf(event: keyof TawkPayloads, variant?: string) {
  const outcome = receive(send(event, variant === undefined ? {} : { variant }), settings());
  if (outcome.kind !== 'accept') throw new Error(`${event} was not accepted.`);
  return outcome.item;
}

test('the signature of the vector fits, and that of the same data with escapes does not', () => {
  expect(receive(delivery(), settings())).toMatchObject({
    kind: 'accept',
    item: { verified: true, message: { text: 'Frakt til Tromsø?' } },
  });
  const mismatch = { kind: 'reject', reason: 'signature-mismatch' };
  expect(receive(delivery(BODY, SIGNATURE_OF_ESCAPED), settings())).toMatchObject(mismatch);
  expect(receive(delivery(BODY.replace('ø', '\\u00f8')), settings())).toMatchObject(mismatch);
  expect(receive(delivery(BODY.replace('ø', '\\u00f8'), SIGNATURE_OF_ESCAPED), settings()).kind).toBe(
    'accept',
  );
});

describe('items', () => {
  const chatId = '70fe3290-99ad-11ee-8c0a-1567d3d0a6f3';
  const url = `https://dashboard.tawk.to/#/inbox/65f0c1d2e3a4b5c6d7e8f901/all/chat/${chatId}`;
  const contact = { id: null, name: 'Mireille Okafor', email: 'mireille@example.org', phone: null };

  test('the first message of a visitor', () => {
    expect(itemOf('chat:start')).toMatchObject({
      kind: 'message.received',
      id: `chat:start:${chatId}:2026-09-30T09:14:02.118Z`,
      occurredAt: '2026-09-30T09:14:02.118Z',
      account: { id: '65f0c1d2e3a4b5c6d7e8f901', name: 'Lumen lamps' },
      conversation: { id: chatId, url, status: 'open', previousStatus: null },
      contact,
      author: { id: null, name: 'Mireille Okafor', type: 'contact' },
      message: { id: null, text: 'Is the green lamp back in stock? 💡', direction: 'incoming' },
    });
  });

  test.each([
    ['by an agent', 'message.sent', 'agent', 'outgoing'],
    ['visitor without a name, with a file', 'message.received', 'contact', 'incoming'],
    ['by the system', 'conversation.started', 'system', undefined],
  ])('a chat: %s', (variant, kind, type, direction) => {
    const { message, ...item } = itemOf('chat:start', variant);
    expect(item).toMatchObject({ kind, author: { type } });
    expect(message?.direction).toBe(direction);
  });

  test('the end of a chat, of which nobody is the author', () => {
    expect(itemOf('chat:end')).toMatchObject({
      kind: 'conversation.status_changed',
      conversation: { id: chatId, url, status: 'resolved' },
      contact,
      author: null,
      message: null,
    });
  });

  test('a transcript is one item, with its messages in the data', () => {
    expect(itemOf('chat:transcript_created')).toMatchObject({
      kind: 'conversation.updated',
      conversation: { id: chatId, url, status: null },
      contact,
      message: null,
      data: { chat: { messages: { length: 2 } } },
    });
  });

  test('a ticket, to which no link is known', () => {
    expect(itemOf('ticket:create')).toMatchObject({
      kind: 'conversation.started',
      conversation: { id: '03c2d1f0-9a7e-11ee-b1b0-2d4f6a8c9e11', url: null, status: 'open' },
      contact: { name: 'Pavel Dvořák', email: 'pavel@example.net' },
      author: { name: 'Pavel Dvořák', type: 'contact' },
      message: { text: 'The shade arrived in two pieces.', direction: 'incoming' },
    });
  });

  test('ids that are none make no link', () => {
    const payload = {
      chatId: '../../login',
      property: { id: 'javascript:alert(1)', name: 'x' },
    };
    const outcome = receive(send('chat:end', { payload }), settings());
    expect(outcome).toMatchObject({ item: { conversation: { id: '../../login', url: null } } });
  });

  test('no field but the property has to be there', () => {
    for (const { name } of tawk.events)
      for (const payload of [{}, { chatId: {}, visitor: 7, message: 'x', chat: [null], ticket: 1 }]) {
        const sent = send(name, { payload: { property: {}, ...payload } });
        expect([name, receive(sent, settings()).kind]).toEqual([name, 'accept']);
      }
  });
});

describe('presets', () => {
  const names = (preset: string) =>
    (['chat:start', 'chat:end', 'chat:transcript_created', 'ticket:create'] as const).flatMap((event) =>
      (event === 'chat:start' ? ['by the visitor', 'by an agent', 'by the system'] : ['usual']).filter(
        (variant) => receive(send(event, { variant }), settings({ events: [preset] })).kind === 'accept',
      ),
    );

  test('a new message of a customer begins a chat or a ticket', () => {
    expect(names('preset:new-customer-message')).toEqual(['by the visitor', 'usual']);
    expect(names('preset:conversation-resolved')).toEqual(['usual']);
  });
});

describe('an attempt hours later', () => {
  const attempt = (hours: number, deliveryId = 'event-1') =>
    asDelivery(
      createDelivery('tawk', 'chat:start', {
        secret: SECRET,
        now: SENT_AT + hours * HOUR,
        createdAt: SENT_AT,
        deliveryId,
      }),
      SENT_AT + hours * HOUR,
    );

  test('is accepted without a window, and refused by one that is too short, which says so', () => {
    expect(receive(attempt(11), settings()).kind).toBe('accept');
    const narrow = settings({
      authentication: { mode: 'signature', secrets: [SECRET], replayWindow: 300 },
    });
    const refused = receive(attempt(11), narrow);
    expect(refused).toMatchObject({ kind: 'reject', reason: 'timestamp-too-old' });
    expect(refused).toHaveProperty('detail', expect.stringContaining('43200'));
  });

  test('is a copy, also under another event id, which nothing signs', () => {
    const once = settings({ duplicates: createDuplicateMemory() });
    const first = receive(attempt(0), once);
    expect(first.kind).toBe('accept');
    if (first.kind === 'accept') first.reservation.commit();
    expect(receive(attempt(1), once)).toMatchObject({ kind: 'ignore', reason: 'duplicate' });
    expect(receive(attempt(2, 'event-2'), once)).toMatchObject({ kind: 'ignore', reason: 'duplicate' });
  });
});

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const proven = <Proof extends true>(proof?: Proof) => proof;
proven<Equal<(typeof tawk.events)[number]['name'], keyof TawkPayloads>>();

/** Compiled, never run: narrowing on `provider` and `event` gives the payload's type. */
export function narrow(item: HelpdeskItem): unknown {
  if (item.provider !== 'tawk' || !item.known || item.event !== 'chat:start') return null;
  proven<Equal<typeof item.data, TawkChatStart>>();
  // @ts-expect-error a chat has no ticket
  return item.data.ticket;
}
