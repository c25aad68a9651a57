import { createSettings, receive, type Delivery, type ReceiverOptions } from '../../../library';
import { zammad } from '../../../helpdesks/zammad';
import type { ZammadEventName } from '../../../helpdesks/zammad/payloads';
import { createDelivery, type SendOptions } from '../../../simulator/senders';
import { asDelivery } from '../../fixtures/as-delivery';
import { opensslHmac } from '../../core/sign';

/** As Rails writes it; the signatures were computed by another program than the code under test. */
const TOKEN = 'zammad-test-token-7Qm2';
const BODY = String.raw`{"ticket":{"id":3071,"number":"41203","title":"Kiln timer resets \u0026 stops","state":"new","article_count":1},"article":{"id":9120,"ticket_id":3071,"sender":"Customer","internal":false,"body":"Hello,\u003cbr\u003ecafé"}}`;
const SIGNATURE = 'sha1=a2eb24b8262ac530a655daf1a3baf3c0afdc0a10';
const SIGNATURE_OF_RESERIALISED = 'sha1=6e49755df3f057145770ec511e20e7088f403a6c';
const SECRET = 'a secret of ours';
const NOW = Date.parse('2026-03-04T15:00:00Z');

const settings = (options: Partial<ReceiverOptions> = {}) =>
  createSettings({
    provider: zammad,
    authentication: { mode: 'signature', secrets: [SECRET] },
    baseUrl: 'https://tickets.example.com',
    ...options,
  });

const send = (event: ZammadEventName, options: Partial<SendOptions> = {}) =>
  asDelivery(createDelivery('zammad', event, { secret: SECRET, now: NOW, ...options }), NOW);

function signed(token: string, body = BODY): Delivery {
  const headers = { 'x-hub-signature': `sha1=${opensslHmac('sha1', token, body)}` };
  return { method: 'POST', headers, query: {}, rawBody: Buffer.from(body), receivedAt: NOW };
}

function itemOf(event: ZammadEventName, variant?: string) {
  const outcome = receive(send(event, variant === undefined ? {} : { variant }), settings());
  if (outcome.kind !== 'accept') throw new Error(`${event} was not accepted.`);
  return outcome.item;
}

describe('the signature', () => {
  test('of the vectors is what openssl makes of these bytes', () => {
    expect(`sha1=${opensslHmac('sha1', TOKEN, BODY)}`).toBe(SIGNATURE);
    expect(`sha1=${opensslHmac('sha1', TOKEN, JSON.stringify(JSON.parse(BODY)))}`).toBe(
      SIGNATURE_OF_RESERIALISED,
    );
  });

  test('tells the event by its key, and proves it', () => {
    const outcome = receive(signed(`ticket.created:${SECRET}`), settings());
    expect(outcome).toMatchObject({
      kind: 'accept',
      item: { event: 'ticket.created', verified: true, message: { text: 'Hello,<br>café' } },
    });
    expect(outcome).not.toHaveProperty('item.eventVerified');
    expect(receive(signed(`article.customer:${SECRET}`), settings())).toMatchObject({
      item: { event: 'article.customer' },
    });
  });

  test.each([SECRET, `:${SECRET}`, `ticket.nope:${SECRET}`, 'ticket.created:', `Ticket.Created:${SECRET}`])(
    'with the token %j is refused',
    (token) => {
      const outcome = receive(signed(token), settings());
      expect(outcome).toMatchObject({ kind: 'reject', reason: 'signature-mismatch' });
      expect(outcome).toHaveProperty('detail', expect.stringContaining('ticket.created:your-secret'));
    },
  );

  test('of a re-serialised body is another', () => {
    const sent = signed(`ticket.created:${SECRET}`);
    const again = { ...sent, rawBody: Buffer.from(JSON.stringify(JSON.parse(BODY))) };
    expect(receive(again, settings())).toMatchObject({ kind: 'reject', reason: 'signature-mismatch' });
  });

  test('fits after a change of the secret, with the old one kept', () => {
    const both = settings({ authentication: { mode: 'signature', secrets: ['new', SECRET] } });
    expect(receive(send('article.note'), both)).toMatchObject({
      kind: 'accept',
      item: { event: 'article.note' },
    });
    expect(receive(send('article.note', { secret: 'new', fresh: true }), both).kind).toBe('accept');
  });
});

test('what has no ticket, or no article where that is the event, is refused', () => {
  const refusal = { kind: 'reject', reason: 'envelope-invalid' };
  for (const body of ['{}', '{"ticket":{}}', '{"ticket":[]}', '{"text":"New ticket"}']) {
    expect(receive(signed(`ticket.created:${SECRET}`, body), settings())).toMatchObject(refusal);
  }
  const noArticle = '{"ticket":{"id":3071},"article":{}}';
  expect(receive(signed(`article.note:${SECRET}`, noArticle), settings())).toMatchObject(refusal);
  expect(receive(signed(`ticket.created:${SECRET}`, noArticle), settings())).toMatchObject({
    kind: 'accept',
  });
});

describe('items', () => {
  test('of a new ticket are its first message', () => {
    expect(itemOf('ticket.created')).toMatchObject({
      kind: 'message.received',
      id: 'article:9120',
      occurredAt: '2026-03-04T12:40:03.512Z',
      inbox: { id: '2', name: 'Support' },
      conversation: { id: '3071', url: 'https://tickets.example.com/#ticket/zoom/3071', status: 'open' },
      contact: { id: '41', name: 'Mira Okonjo', email: 'mira@example.org', phone: '+15550100141' },
      author: { id: '41', name: 'Mira Okonjo', type: 'contact' },
      message: {
        text: 'Hello,\n\nsince yesterday the timer starts again at zero. 🔥',
        direction: 'incoming',
        attachments: [{ name: 'kiln.jpg', type: 'image/jpeg', size: 182311 }],
      },
    });
    expect(itemOf('ticket.created', 'from an agent')).toMatchObject({
      kind: 'message.sent',
      author: { type: 'agent' },
    });
    expect(itemOf('ticket.created', 'with a note')).toMatchObject({ kind: 'message.note' });
    expect(itemOf('ticket.created', 'no article')).toMatchObject({
      kind: 'conversation.started',
      id: 'ticket.created:3071',
      message: null,
    });
  });

  test('of a call are by the customer, though an agent wrote them down', () => {
    expect(itemOf('ticket.created', 'after a call')).toMatchObject({
      kind: 'message.received',
      author: { id: '41', name: 'Mira Okonjo', type: 'contact' },
    });
  });

  test('of articles say who wrote what to whom', () => {
    expect(itemOf('article.agent')).toMatchObject({
      kind: 'message.sent',
      author: { id: '12', name: 'Jonas Weidner', type: 'agent' },
      message: { text: 'Hello Mira,\nplease update the firmware to 2.4.', direction: 'outgoing' },
    });
    expect(itemOf('article.note')).toMatchObject({
      kind: 'message.note',
      message: { text: 'Same fault as <41177>.', direction: 'internal' },
    });
  });

  test('of a state say what it became and who did it', () => {
    expect(itemOf('ticket.state_changed', 'closed with a reply')).toMatchObject({
      kind: 'conversation.status_changed',
      conversation: { status: 'resolved' },
      author: { id: '12', type: 'agent' },
      message: null,
    });
    expect(itemOf('ticket.state_changed', 'pending')).toMatchObject({
      kind: 'conversation.snoozed',
      conversation: { status: 'snoozed' },
    });
    expect(itemOf('ticket.state_changed', 'reopened by the customer')).toMatchObject({
      author: { type: 'contact' },
    });
    expect(itemOf('ticket.state_changed', 'closed by Zammad')).toMatchObject({ author: { type: 'system' } });
    expect(itemOf('ticket.state_changed', 'a state of their own')).toMatchObject({
      conversation: { status: null },
    });
  });

  test('of a time that has come are nobody’s doing', () => {
    expect(itemOf('ticket.reminder_reached')).toMatchObject({
      kind: 'other',
      author: null,
      occurredAt: '2026-03-05T08:00:00.000Z',
    });
    expect(itemOf('ticket.escalation')).toMatchObject({ occurredAt: '2026-03-04T16:40:03.431Z' });
    expect(itemOf('ticket.escalation_warning')).toMatchObject({ occurredAt: null });
  });
});

describe('an id', () => {
  const idOf = (sent: Delivery) => {
    const outcome = receive(sent, settings());
    return outcome.kind === 'accept' ? outcome.item.id : undefined;
  };
  const deliveryId = '0b5f3c52-6f0e-4f0a-9a43-5d0f5f6f8f10';

  test('is the same when it is tried again, though the bytes are not', () => {
    for (const event of ['ticket.created', 'ticket.owner_changed'] as const) {
      const first = send(event, { deliveryId });
      const again = send(event, { deliveryId, attempt: 2, now: NOW + 10_000 });
      expect(Buffer.from(again.rawBody as Uint8Array)).not.toEqual(Buffer.from(first.rawBody as Uint8Array));
      expect([idOf(again), idOf(first)]).toEqual(
        Array(2).fill(expect.stringMatching(/^article:|^ticket\.owner/)),
      );
      expect(idOf(again)).toBe(idOf(first));
    }
  });

  test('of a message is the same in both events that may tell it', () => {
    const article = { ticket: { id: 1 }, article: { id: 7, sender: 'Customer' } };
    expect(idOf(send('ticket.created', { payload: article }))).toBe('article:7');
    expect(idOf(send('article.customer', { payload: article }))).toBe('article:7');
  });

  test('of a change without a usable header is its bytes', () => {
    const { headers, ...rest } = send('ticket.group_changed', { deliveryId });
    const bare = (value: string | undefined) => ({
      ...rest,
      headers: { ...headers, 'x-zammad-delivery': value },
    });
    expect(idOf(bare(undefined))).toMatch(/^ticket\.group_changed:[0-9a-f]{64}$/);
    expect(idOf(bare('<script>'))).toBe(idOf(bare(undefined)));
  });
});

test('an update is heard only where it is chosen by name', () => {
  const update = send('ticket.updated');
  expect(receive(update, settings())).toMatchObject({ kind: 'ignore', reason: 'not-selected' });
  expect(receive(update, settings({ events: ['ticket.updated'] }))).toMatchObject({ kind: 'accept' });
});
