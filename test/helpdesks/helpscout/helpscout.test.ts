import {
  createSettings,
  receive,
  type Delivery,
  type HelpdeskItem,
  type ReceiverOptions,
} from '../../../library';
import { helpscout } from '../../../helpdesks/helpscout';
import type { HelpscoutPayloads } from '../../../helpdesks/helpscout/payloads';
import { createDelivery, type SendOptions } from '../../../simulator/senders';
import { asDelivery } from '../../fixtures/as-delivery';

const SECRET = 'a secret of a person';
const NOW = Date.parse('2026-03-04T10:00:00Z');

const settings = (options: Partial<ReceiverOptions> = {}) =>
  createSettings({
    provider: helpscout,
    authentication: { mode: 'signature', secrets: [SECRET] },
    ...options,
  });

const send = (event: string, options: Partial<SendOptions> = {}) =>
  asDelivery(createDelivery('helpscout', event, { secret: SECRET, now: NOW, ...options }), NOW);

function itemOf(event: keyof HelpscoutPayloads, variant?: string) {
  const outcome = receive(send(event, variant === undefined ? {} : { variant }), settings());
  if (outcome.kind !== 'accept') throw new Error(`${event} was not accepted.`);
  return outcome.item;
}

const signed = (body: string, signature: string, event?: string): Delivery => ({
  method: 'POST',
  headers: {
    'x-helpscout-signature': signature,
    ...(event !== undefined && { 'x-helpscout-event': event }),
  },
  query: {},
  rawBody: Buffer.from(body),
  receivedAt: NOW,
});
const by = (secret: string) => settings({ authentication: { mode: 'signature', secrets: [secret] } });

/** Neither the code under test nor the simulator made one of these signatures. */
describe('signatures of others', () => {
  test('the published one fits to the byte, and the item says that the name of the event is not proven', () => {
    // github:helpscout/helpscout-api-php, the example of webhooks.
    const delivery = signed('{"id":123}', '7S2+kN8bZsrdAEADJ+yYfWWsf/4=', 'convo.deleted');
    expect(receive(delivery, by('asdfasdf'))).toMatchObject({
      kind: 'accept',
      item: {
        event: 'convo.deleted',
        kind: 'conversation.removed',
        id: 'convo.deleted:123',
        verified: true,
        eventVerified: false,
        conversation: { id: '123', url: null },
      },
    });
    expect(
      receive(signed('{"id":124}', '7S2+kN8bZsrdAEADJ+yYfWWsf/4=', 'convo.deleted'), by('asdfasdf')),
    ).toMatchObject({
      reason: 'signature-mismatch',
    });
  });

  const BODY =
    '{"id":2199011258,"number":891142,"threads":1,"type":"email","status":"active","subject":"Invoice \\/ September","primaryCustomer":{"id":391550311,"email":"hana.petrov@example.org"}}';
  test.each([
    ['the bytes as they came', '6JSAa5xrXbRh1/mXG6dv6hrX6eA=', 'accept'],
    ['a body written again', 'Zp9k0o9qdKvG+OrE+h8D0yYU4pQ=', 'reject'],
  ])('%s', (_what, signature, kind) => {
    const delivery = signed(BODY, signature, 'convo.status');
    expect(receive(delivery, by('hs-secret-up-to-40-characters')).kind).toBe(kind);
  });

  test('without the header there is no event, whatever the type in the body says', () => {
    const delivery = signed(BODY, '6JSAa5xrXbRh1/mXG6dv6hrX6eA=');
    const refused = receive(delivery, by('hs-secret-up-to-40-characters'));
    expect(refused).toMatchObject({ kind: 'reject', reason: 'envelope-invalid' });
    expect(refused).toHaveProperty('detail', expect.stringContaining('X-HelpScout-Event'));
  });
});

describe('items', () => {
  const customer = { id: '391550311', name: 'Hana Petrov', type: 'contact' };
  const agent = { id: '4077', name: 'Diego Almeida', type: 'agent' };

  test.each([
    [
      'convo.customer.reply.created',
      'message.received',
      'incoming',
      customer,
      'Could you resend the invoice? 💡',
    ],
    ['convo.agent.reply.created', 'message.sent', 'outgoing', agent, 'Here it is.'],
    ['convo.note.created', 'message.note', 'internal', agent, 'Ask the <accountant>'],
    ['convo.created', 'conversation.started', 'incoming', customer, 'Could you resend the invoice? 💡'],
  ] as const)('%s', (event, kind, direction, author, text) => {
    expect(itemOf(event)).toMatchObject({
      kind,
      inbox: { id: '15', name: null },
      conversation: {
        id: '2199011258',
        url: 'https://secure.helpscout.net/conversation/2199011258/891142',
        status: 'open',
      },
      contact: { id: '391550311', name: 'Hana Petrov', email: 'hana.petrov@example.org' },
      author,
      message: { direction, text },
    });
  });

  test.each([
    ['closed', 'resolved'],
    ['reopened', 'open'],
    ['pending', 'pending'],
    ['spam', null],
  ])('a status: %s', (variant, status) => {
    expect(itemOf('convo.status', variant)).toMatchObject({
      kind: 'conversation.status_changed',
      conversation: { status, previousStatus: null },
      author: null,
    });
  });

  test('a rating names the customer and the conversation', () => {
    expect(itemOf('satisfaction.ratings')).toMatchObject({
      kind: 'conversation.rated',
      occurredAt: '2026-03-04T11:00:00.000Z',
      conversation: { id: '2199011258', url: expect.stringMatching(/2199011258\/891142$/) },
      author: customer,
      data: { rating: 'Great' },
    });
  });

  test('a customer', () => {
    expect(itemOf('customer.created')).toMatchObject({
      kind: 'contact.created',
      contact: { id: '391550311', name: 'Hana Petrov', email: 'hana.petrov@example.org', phone: null },
    });
  });

  test('no field of any payload has to be there', () => {
    for (const { name } of helpscout.events)
      for (const payload of [{}, { id: {}, _embedded: { threads: [null, 7] }, tags: {}, assignee: 1 }])
        expect([name, receive(send(name, { payload }), settings({ emitTests: true })).kind]).toEqual([
          name,
          'accept',
        ]);
  });
});

test('a reply is known by its thread; a change has no key, as its bytes may come back', () => {
  expect(itemOf('convo.agent.reply.created').id).toBe('convo.agent.reply.created:8013');
  expect(itemOf('convo.created').id).toBe('convo.created:2199011258');
  for (const event of [
    'convo.status',
    'convo.tags',
    'beacon.chat.customer.replied',
    'user.status.changed',
  ] as const)
    expect(itemOf(event).id).toBeNull();
});

test('the test delivery is heard only where it is asked for', () => {
  const test = send('convo.created', { test: true });
  expect(receive(test, settings())).toMatchObject({ kind: 'ignore', reason: 'test' });
  expect(receive(test, settings({ emitTests: true }))).toMatchObject({
    kind: 'accept',
    item: { event: 'helpscout.test', known: true, test: true },
  });
});

test('there are 26 events, and the test', () => {
  const sent = helpscout.events.filter(({ surfaces }) => surfaces.webhook !== undefined);
  expect([sent.length, helpscout.events.length]).toEqual([26, 27]);
});

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const proven = <Proof extends true>(proof?: Proof) => proof;
proven<Equal<(typeof helpscout.events)[number]['name'], keyof HelpscoutPayloads>>();

/** Compiled, never run: narrowing on `provider` and `event` gives the payload's type. */
export function narrow(item: HelpdeskItem): unknown {
  if (item.provider !== 'helpscout' || !item.known || item.event !== 'satisfaction.ratings') return null;
  // @ts-expect-error a rating has no threads
  if (item.data._embedded) return null;
  return item.data.rating;
}

/** By their times, whatever their order. */
test.each([
  ['convo.customer.reply.created', ['09:10', '09:30', '09:20']],
  ['convo.customer.reply.created', ['09:30', '09:20', '09:10']],
  ['convo.created', ['09:20', '09:30', '09:10']],
] as const)('%s takes the newest of the threads of %j', (event, times) => {
  const threads = times.map((time) => ({
    id: Number(time.replace(':', '')),
    type: 'customer',
    body: time,
    createdAt: `2026-03-04T${time}:00Z`,
  }));
  const note = { id: 1, type: 'note', createdAt: '2026-03-04T09:59:00Z' };
  const payload = { id: 9, _embedded: { threads: [note, ...threads] } };
  expect(receive(send(event, { payload }), settings())).toMatchObject({
    kind: 'accept',
    item: { message: { id: '930', text: '09:30' } },
  });
});
