import { createSettings, receive, type Provider } from '../../library';
import { botble } from '../../helpdesks/botble';
import { botbleDelivery, RECEIVED_AT, SECRET } from './deliveries';
import { opensslHmac } from './sign';

/** The body is all payload. */
const base: Provider = {
  ...botble,
  open: (body, event) => (event === undefined ? undefined : { event, payload: body, body }),
};
const settingsFor = (provider: Provider) =>
  createSettings({ provider, authentication: { mode: 'signature', secrets: [SECRET] } });

const BODY = JSON.stringify({ message_id: 1, conversation_id: 2, content: 'Hello' });

describe('the name in a header', () => {
  const settings = settingsFor({ ...base, eventHeader: 'X-Event' });
  const receiveWith = (event: string | readonly string[] | undefined) =>
    receive(botbleDelivery({ body: BODY, headers: { 'x-event': event } }), settings);

  test('is read, and the item says that nothing proves it', () => {
    expect(receiveWith('message.received')).toMatchObject({
      kind: 'accept',
      item: { event: 'message.received', verified: true, eventVerified: false, known: true },
    });
  });

  test.each<[string, string | readonly string[] | undefined]>([
    ['missing', undefined],
    ['empty', ''],
    ['there twice', ['message.received', 'message.received']],
    ['no name', 'message received'],
    ['too long', 'a'.repeat(101)],
  ])('%s is no event', (_, event) => {
    expect(receiveWith(event)).toMatchObject({ kind: 'reject', reason: 'envelope-invalid' });
  });
});

test('the name that a key stands for is proven, whatever headers say', () => {
  const eventKeys = { key: '{event}/{secret}', events: ['message.received', 'message.sent'] } as const;
  const settings = settingsFor({
    ...base,
    scheme: { ...base.scheme, eventKeys },
  });
  const signature = opensslHmac('sha256', `message.sent/${SECRET}`, BODY);
  const headers = { 'x-webhook-signature': signature, 'x-event': 'message.received' };
  const outcome = receive(botbleDelivery({ body: BODY, headers }), settings);
  expect(outcome).toMatchObject({ kind: 'accept', item: { event: 'message.sent', verified: true } });
  expect(outcome).not.toHaveProperty('item.eventVerified');
});

test('a delivery that is signed with what everybody knows never becomes an item', () => {
  const provider = { ...botble, scheme: { ...botble.scheme, publishedForTests: 'known to all' } };
  const settings = createSettings({
    provider,
    authentication: { mode: 'signature', secrets: [SECRET, 'known to all'] },
    emitTests: true,
  });
  const { rawBody } = botbleDelivery();
  const headers = { 'x-webhook-signature': opensslHmac('sha256', 'known to all', rawBody as Uint8Array) };
  const delivery = { method: 'POST', headers, query: {}, rawBody, receivedAt: RECEIVED_AT };
  expect(receive(delivery, settings)).toMatchObject({ kind: 'ignore', reason: 'public-test' });
  expect(receive(botbleDelivery(), settings)).toMatchObject({ kind: 'accept' });
});
