import {
  answer,
  createSettings,
  receive,
  type Delivery,
  type HelpdeskItem,
  type ReceiverOptions,
} from '../../../library';
import { front } from '../../../helpdesks/front';
import type { FrontPayloads } from '../../../helpdesks/front/payloads';
import { createDelivery, type SendOptions } from '../../../simulator/senders';
import { asDelivery } from '../../fixtures/as-delivery';

/** The signatures were computed by another program than the code under test. */
const KEY = 'front-app-signing-key-2b7e';
const SENT_AT = 1_759_212_013_250;
const BODY =
  '{"type":"tag_added","authorization":{"id":"cmp_1a2b"},"payload":{"_links":{"self":"https://api2.frontapp.com/events/evt_6c0f2"},' +
  '"id":"evt_6c0f2","type":"tag","emitted_at":1759212012.31,"conversation":{"id":"cnv_8x2k1p","subject":"Retour café","status":"assigned"},' +
  '"target":{"_meta":{"type":"tag"},"data":{"id":"tag_4d","name":"refund"}}}}';
const SIGNATURE = 'HD3HCXsoQcNlI5B/u2xVTmnCs1FDnhj6MQACpl6jgb0=';
const SYNC = '{"type":"sync","authorization":{"id":"cmp_1a2b"}}';
const SYNC_SIGNATURE = '4JAD9qdZMHVJffjSObX3n+scwfkZUT0weDz+is5KxqU=';

const settings = (options: Partial<ReceiverOptions> = {}) =>
  createSettings({ provider: front, authentication: { mode: 'signature', secrets: [KEY] }, ...options });

function delivery(body: string, signature: string, headers: Delivery['headers'] = {}): Delivery {
  return {
    method: 'POST',
    headers: { 'x-front-signature': signature, 'x-front-request-timestamp': String(SENT_AT), ...headers },
    query: {},
    rawBody: Buffer.from(body),
    receivedAt: SENT_AT,
  };
}

const send = (event: keyof FrontPayloads, options: Partial<SendOptions> = {}) =>
  asDelivery(createDelivery('front', event, { secret: KEY, now: SENT_AT, ...options }), SENT_AT);

function itemOf(event: keyof FrontPayloads, variant?: string) {
  const outcome = receive(send(event, variant === undefined ? {} : { variant }), settings());
  if (outcome.kind !== 'accept') throw new Error(`${event} was not accepted.`);
  return outcome.item;
}

describe('the signature', () => {
  test('of the vector fits', () => {
    expect(receive(delivery(BODY, SIGNATURE), settings())).toMatchObject({
      kind: 'accept',
      item: { id: 'evt_6c0f2', event: 'tag_added', verified: true, occurredAt: '2025-09-30T06:00:12.310Z' },
    });
  });

  test.each([
    ['without the colon', 'cYsiZHkRAubgjWHjep3Lncm6jmG5K5iFhCaBBzWJjMg='],
    ['of the body written again', 'jUUPzBdq6knqIKh0MKLuAxGXFfSDajY6u2INgeGowLQ='],
  ])('%s does not', (_, signature) => {
    expect(receive(delivery(BODY, signature), settings())).toMatchObject({ reason: 'signature-mismatch' });
  });

  test('of a webhook of a rule is refused, and the refusal says which webhook to use', () => {
    const byRule = delivery(BODY, 'TzLuSL5hsZO5EadanzasfxPlvjw=', { 'x-front-request-timestamp': undefined });
    const outcome = receive(byRule, settings());
    expect(outcome).toMatchObject({ kind: 'reject', reason: 'signature-malformed' });
    const noTime = receive(delivery(BODY, SIGNATURE, { 'x-front-request-timestamp': undefined }), settings());
    expect(noTime).toMatchObject({ kind: 'reject', reason: 'timestamp-missing' });
    expect(noTime).toHaveProperty('detail', expect.stringContaining('an app of your own'));
  });
});

describe('the challenge', () => {
  test('of the vector is answered with its word', () => {
    const outcome = receive(
      delivery(SYNC, SYNC_SIGNATURE, { 'x-front-challenge': '3a1f-challenge' }),
      settings(),
    );
    expect(outcome).toMatchObject({ kind: 'ignore', reason: 'url-check' });
    expect(answer(outcome, front)).toMatchObject({ status: 200, text: '3a1f-challenge' });
  });

  test('that the simulator sends when a webhook is saved is answered, and never becomes an item', () => {
    const saved = send('inbound_received', { test: true });
    const outcome = receive(saved, settings({ emitTests: true }));
    expect(answer(outcome, front).text).toBe(saved.headers['x-front-challenge']);
  });

  test('that nobody signed is refused', () => {
    const forged = receive(delivery(SYNC, SIGNATURE, { 'x-front-challenge': 'word' }), settings());
    expect(answer(forged, front)).toEqual({ status: 401, body: { error: 'unauthorized' } });
  });
});

describe('items', () => {
  const agent = { id: 'tea_2m9', name: 'Tomás Reyes', type: 'agent' };
  const contact = { id: 'crd_7q', name: 'Mireille Okafor', email: 'mireille@example.org', phone: null };

  test('a message that came in', () => {
    expect(itemOf('inbound_received')).toMatchObject({
      kind: 'message.received',
      id: 'evt_6c0f2',
      account: { id: 'cmp_1a2b', name: null },
      inbox: { id: 'inb_3f', name: 'Shop' },
      conversation: {
        id: 'cnv_8x2k1p',
        url: 'https://app.frontapp.com/open/cnv_8x2k1p',
        status: 'open',
        previousStatus: null,
      },
      contact,
      author: { id: 'crd_7q', name: 'Mireille Okafor', type: 'contact' },
      message: { id: 'msg_9zz1', text: 'Is the green lamp back in stock? 💡', direction: 'incoming' },
    });
  });

  test('a preview that holds ids alone', () => {
    expect(itemOf('inbound_received', 'preview of ids alone')).toMatchObject({
      kind: 'message.received',
      inbox: null,
      conversation: { id: 'cnv_8x2k1q', status: null },
      contact: null,
      author: { id: null, name: null, type: 'contact' },
      message: { id: 'msg_9zz3', text: null, direction: 'incoming', attachments: [] },
    });
  });

  test('a whole message, and a handle that is a phone number', () => {
    expect(itemOf('inbound_received', 'whole message, from a phone')).toMatchObject({
      contact: { id: null, name: null, email: null, phone: '+15550100188' },
      message: {
        text: 'Is the green lamp back in stock? I need two of them.',
        attachments: [{ name: 'lamp.jpg', type: 'image/jpeg', size: 48211 }],
      },
    });
  });

  test.each<[keyof FrontPayloads, string, string, string | null, object | null]>([
    ['outbound_sent', 'by a teammate', 'message.sent', 'open', agent],
    [
      'outbound_sent',
      'by a rule',
      'message.sent',
      'open',
      { id: 'rul_1', name: 'Out of hours', type: 'system' },
    ],
    ['message_delivery_failed', 'usual', 'message.updated', 'open', agent],
    ['new_comment_added', 'usual', 'message.note', 'open', agent],
    ['conversation_moved', 'usual', 'conversation.updated', 'open', agent],
    ['conversation_archived', 'usual', 'conversation.status_changed', 'resolved', agent],
    ['conversation_reopened', 'usual', 'conversation.status_changed', 'open', agent],
    ['conversation_deleted', 'usual', 'conversation.removed', null, agent],
    ['conversation_restored', 'usual', 'conversation.status_changed', 'open', agent],
    ['conversation_snoozed', 'usual', 'conversation.snoozed', 'snoozed', agent],
    ['conversation_snooze_expired', 'usual', 'conversation.status_changed', 'open', null],
    ['assignee_changed', 'assigned', 'conversation.assigned', 'open', agent],
    ['tag_removed', 'usual', 'conversation.updated', 'open', agent],
    ['link_added', 'usual', 'conversation.updated', 'open', agent],
  ])('%s (%s): %s', (event, variant, kind, status, author) => {
    expect(itemOf(event, variant)).toMatchObject({ kind, conversation: { status }, contact, author });
  });

  test('a comment is a note, and a move leads to an inbox', () => {
    expect(itemOf('new_comment_added').message).toMatchObject({
      id: 'com_1kk',
      text: 'Refund agreed on the phone <3',
      direction: 'internal',
    });
    expect(itemOf('conversation_moved').inbox).toEqual({ id: 'inb_4g', name: 'Returns' });
  });

  test('no field but the payload has to be there', () => {
    for (const { name } of front.events)
      for (const payload of [{}, { conversation: 7, source: [], target: { _meta: 'x', data: [null] } }]) {
        expect([name, receive(send(name, { payload }), settings()).kind]).toEqual([name, 'accept']);
      }
  });
});

describe('filters', () => {
  const passes = (filters: ReceiverOptions['filters'], event: keyof FrontPayloads, variant: string) =>
    receive(send(event, { variant }), settings({ ...(filters && { filters }) })).kind === 'accept';

  test('by tag, assignee, author and automation', () => {
    expect(passes({ labels: ['refund'] }, 'outbound_sent', 'by a teammate')).toBe(true);
    expect(passes({ labels: ['refund'] }, 'tag_removed', 'usual')).toBe(false);
    expect(passes({ assignees: ['none'] }, 'assignee_changed', 'unassigned')).toBe(true);
    expect(passes({ assignees: ['none'] }, 'assignee_changed', 'assigned')).toBe(false);
    expect(passes({ ignoreAuthors: ['agent:tea_2m9'] }, 'outbound_sent', 'by a teammate')).toBe(false);
    expect(passes({ ignoreAutomated: true }, 'outbound_sent', 'by a rule')).toBe(false);
    expect(passes({ ignoreAutomated: true }, 'outbound_sent', 'by a teammate')).toBe(true);
    expect(passes({ ignoreAutomated: true }, 'inbound_received', 'preview')).toBe(true);
  });
});

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const proven = <Proof extends true>(proof?: Proof) => proof;
proven<Equal<(typeof front.events)[number]['name'], keyof FrontPayloads>>();

/** Compiled, never run: narrowing on `provider` and `event` gives the payload's type. */
export function narrow(item: HelpdeskItem): unknown {
  if (item.provider !== 'front' || !item.known || item.event !== 'tag_added') return null;
  proven<Equal<typeof item.data, FrontPayloads['tag_added']>>();
  // @ts-expect-error a tag has no body
  return item.data.target.data.body;
}
