import {
  createSettings,
  receive,
  type Delivery,
  type HelpdeskItem,
  type ReceiverOptions,
} from '../../../library';
import { tryAgain } from '../../../core/answer';
import { zendesk } from '../../../helpdesks/zendesk';
import type { ZendeskPayloads } from '../../../helpdesks/zendesk/payloads';
import { createDelivery, type SendOptions } from '../../../simulator/senders';
import { asDelivery } from '../../fixtures/as-delivery';

const SECRET = 'c2VjcmV0LXRoYXQtaXMtdGV4dA==';
const NOW = Date.parse('2026-03-04T10:00:00Z');
const BASE_URL = 'https://example.zendesk.com';

const settings = (options: Partial<ReceiverOptions> = {}) =>
  createSettings({
    provider: zendesk,
    authentication: { mode: 'signature', secrets: [SECRET] },
    baseUrl: BASE_URL,
    ...options,
  });

const send = (event: string, options: Partial<SendOptions> = {}) =>
  asDelivery(createDelivery('zendesk', event, { secret: SECRET, now: NOW, ...options }), NOW);

function itemOf(event: keyof ZendeskPayloads, variant?: string) {
  const outcome = receive(send(event, variant === undefined ? {} : { variant }), settings());
  if (outcome.kind !== 'accept') throw new Error(`${event} was not accepted.`);
  return outcome.item;
}

/** Of test/helpdesks' own: neither the code under test nor the simulator made one of these signatures. */
describe('signatures of others', () => {
  const signed = (body: string, signature: string, timestamp: string): Delivery => ({
    method: 'POST',
    headers: {
      'x-zendesk-webhook-signature': signature,
      'x-zendesk-webhook-signature-timestamp': timestamp,
    },
    query: {},
    rawBody: Buffer.from(body),
    receivedAt: Date.parse('2026-09-30T10:42:15Z'),
  });

  /** Published in github:aaronellington/zendesk-go (webhook test, group_membership_created.json). */
  const PUBLISHED =
    '{\n\t"type": "zen:event-type:user.group_membership_created",\n\t"account_id": 12514403,\n\t"id": "6b9bbadf-5725-4e92-bebe-7b71011bf5f1",\n\t"subject": "zen:user:6596848315901",\n\t"time": "2099-07-04T05:33:18Z",\n\t"zendesk_event_version": "2022-06-20",\n\t"detail": {\n\t\t"created_at": "2099-07-04T05:27:58Z",\n\t\t"default_group_id": "0",\n\t\t"email": "user.name@example.com",\n\t\t"external_id": "",\n\t\t"id": "6596848315901",\n\t\t"organization_id": "0",\n\t\t"role": "end-user",\n\t\t"updated_at": "2099-07-04T05:33:18Z"\n\t},\n\t"event": { "group": { "id": "1" } }\n}\n';
  const PUBLIC_SECRET = 'dGhpc19zZWNyZXRfaXNfZm9yX3Rlc3Rpbmdfb25seQ==';
  const SIGNATURE = '10IqYzYTLHRftNsNE+im0DeOM6/JactIRuy0XCHJ9B8=';
  /** The same scheme but for what makes the published secret one that proves nobody. */
  const { publishedForTests: _, ...scheme } = zendesk.scheme;
  const trusting = (change: Partial<typeof scheme> = {}) =>
    createSettings({
      provider: { ...zendesk, scheme: { ...scheme, ...change } },
      authentication: { mode: 'signature', secrets: [PUBLIC_SECRET] },
    });

  test('the published one fits to the byte', () => {
    // Its time is `1234`, which no helpdesk sends and our clock refuses: so it is put in as the text it is.
    const timeless = trusting({ signed: '1234{body}', clock: null });
    expect(Buffer.byteLength(PUBLISHED)).toBe(534);
    expect(receive(signed(PUBLISHED, SIGNATURE, '1234'), timeless)).toMatchObject({
      kind: 'accept',
      item: {
        event: 'user.group_membership_created',
        known: true,
        kind: 'contact.updated',
        verified: true,
      },
    });
    const refusal = { kind: 'reject', reason: 'signature-mismatch' };
    expect(receive(signed(PUBLISHED.trimEnd(), SIGNATURE, '1234'), timeless)).toMatchObject(refusal);
    expect(receive(signed(PUBLISHED, SIGNATURE, '1234'), trusting())).toMatchObject({
      reason: 'timestamp-malformed',
    });
  });

  const BODY =
    '{"type":"zen:event-type:ticket.created","account_id":22129848,"id":"01J93YQ5E8ZB5W2N3K7C4D9F0H","time":"2026-09-30T10:42:13.442193048Z","zendesk_event_version":"2022-11-06","subject":"zen:ticket:141","detail":{"id":"141","status":"NEW","subject":"Müller \\u0026 Co"},"event":{}}';
  const TIME = '2026-09-30T10:42:14Z';

  test.each([
    ['the bytes as they came', BODY, 'mTvG+7AkL/DPzUwPn7Yur4Ly4sy3CmJbyBijBiBOM8U=', 'accept'],
    ['a body written again', BODY, 'VWF+Dyrs/yR6S48CNMCEMi6mulvfcPPlcuXtx5h/auE=', 'reject'],
    ['a secret that was decoded', BODY, '1XJYqPPhJJa1i3EY7bK9aoYe80WzXzhciSqJP39504c=', 'reject'],
  ])('%s', (_what, body, signature, kind) => {
    expect(receive(signed(body, signature, TIME), trusting()).kind).toBe(kind);
  });

  test('the public secret proves nobody: a test, never an item, also for whoever enters it', () => {
    const genuine = signed(BODY, 'mTvG+7AkL/DPzUwPn7Yur4Ly4sy3CmJbyBijBiBOM8U=', TIME);
    for (const secrets of [[SECRET], [PUBLIC_SECRET], []]) {
      const authentication = { mode: 'signature', secrets } as const;
      expect(receive(genuine, settings({ authentication, emitTests: true }))).toMatchObject({
        kind: 'ignore',
        reason: 'public-test',
      });
    }
    expect(receive(send('ticket.created', { test: true }), settings({ emitTests: true }))).toMatchObject({
      kind: 'ignore',
    });
  });
});

test('the replay window is that of the signed time', () => {
  const late = { ...send('ticket.created'), receivedAt: NOW + 301_000 };
  expect(receive(late, settings())).toMatchObject({ kind: 'reject', reason: 'timestamp-too-old' });
});

test('what cannot be taken now is asked for again, within a minute', () => {
  expect(tryAgain(zendesk)).toMatchObject({ status: 503, headers: { 'Retry-After': '5' } });
});

test('a webhook of a trigger is refused with a sentence that helps', () => {
  expect(zendesk.open({ ticket: '141' })).toBeUndefined();
  expect(zendesk.open({ type: 'ticket.created', detail: {} })).toBeUndefined();
  expect(zendesk.hints['envelope-invalid']).toContain('Zendesk events');
});

describe('items', () => {
  const customer = { id: '6596848315901', name: 'Lena Abara', type: 'contact' };
  const agent = { id: '8447388090494', name: 'Kofi Brandt', type: 'agent' };

  test.each([
    ['ticket.comment_added', 'from the customer', 'message.received', 'incoming', customer],
    ['ticket.comment_added', 'from an agent', 'message.sent', 'outgoing', agent],
    ['ticket.comment_added', 'note', 'message.note', 'internal', agent],
    ['messaging_ticket.message_added', 'from the customer', 'message.received', 'incoming', customer],
    ['messaging_ticket.message_added', 'from an agent', 'message.sent', 'outgoing', agent],
    [
      'messaging_ticket.message_added',
      'from a bot',
      'message.sent',
      'outgoing',
      { id: 'zd:answerBot', name: 'Answer Bot', type: 'bot' },
    ],
  ] as const)('%s %s', (event, variant, kind, direction, author) => {
    expect(itemOf(event, variant)).toMatchObject({
      kind,
      occurredAt: '2026-03-04T10:00:00.000Z',
      account: { id: '22129848', name: null },
      conversation: { id: '141', url: `${BASE_URL}/agent/tickets/141` },
      author,
      message: { direction, text: expect.any(String), attachments: [] },
    });
  });

  test.each([
    ['solved', 'resolved', 'open'],
    ['reopened', 'open', 'resolved'],
    ['pending', 'pending', 'open'],
  ])('a status: %s', (variant, status, previousStatus) => {
    expect(itemOf('ticket.status_changed', variant)).toMatchObject({
      kind: 'conversation.status_changed',
      conversation: { status, previousStatus },
      author: { id: '8447388090494', name: null, type: 'agent' },
      contact: { id: '6596848315901', name: null, email: null },
    });
  });

  test('a customer is a contact, a team member is not', () => {
    expect(itemOf('user.created')).toMatchObject({
      kind: 'contact.created',
      contact: { id: '6596848315901', email: 'lena.abara@example.com' },
      conversation: null,
    });
    expect(itemOf('user.created', 'team member')).toMatchObject({ kind: 'other', contact: null });
  });

  test('rules act as nobody', () => {
    const payload = { detail: { id: '141', actor_id: '-1', requester_id: '7' }, event: {} };
    const outcome = receive(send('ticket.tags_changed', { payload }), settings());
    expect(outcome).toMatchObject({ item: { author: { id: '-1', type: 'system' } } });
  });

  test('an event of tomorrow arrives under its own name', () => {
    const payload = { detail: { id: '1' }, event: {} };
    expect(receive(send('ticket.cloned', { payload }), settings())).toMatchObject({
      kind: 'accept',
      item: { event: 'ticket.cloned', known: false, data: payload },
    });
  });

  test('no field of any payload has to be there', () => {
    for (const { name } of zendesk.events)
      for (const payload of [
        { detail: {}, event: {} },
        { detail: { id: 7, tags: {}, via: [] }, event: { comment: null, actor: 7, message: [] } },
      ])
        expect([name, receive(send(name, { payload }), settings()).kind]).toEqual([name, 'accept']);
  });
});

test('there are 80 events, each of its own name', () => {
  expect(new Set(zendesk.events.map(({ name }) => name)).size).toBe(80);
  const groups = zendesk.events.map(({ name }) => name.split('.')[0]);
  const count = (group: string) => groups.filter((each) => each === group).length;
  expect(['ticket', 'user', 'organization', 'messaging_ticket', 'agent'].map(count)).toEqual([
    37, 27, 6, 1, 9,
  ]);
});

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const proven = <Proof extends true>(proof?: Proof) => proof;
proven<Equal<(typeof zendesk.events)[number]['name'], keyof ZendeskPayloads>>();

/** Compiled, never run: narrowing on `provider` and `event` gives the payload's type. */
export function narrow(item: HelpdeskItem): unknown {
  if (item.provider !== 'zendesk' || !item.known || item.event !== 'ticket.comment_added') return null;
  // @ts-expect-error a comment has no rating
  if (item.data.event.satisfaction_score) return null;
  return item.data.event.comment.author.is_staff;
}
