import { answer, createSettings, receive, type Delivery, type Provider } from '../../library';
import { botble } from '../../helpdesks/botble';
import { botbleDelivery, SECRET } from './deliveries';

const provider: Provider = {
  ...botble,
  modes: ['signature', 'unsigned'],
  challenge: { header: 'X-Word', body: { field: 'type', value: 'sync' } },
};
const settings = createSettings({ provider, authentication: { mode: 'signature', secrets: [SECRET] } });

const SYNC = '{"type":"sync"}';

const ask = (word: string | readonly string[] | undefined, body = SYNC) =>
  botbleDelivery({ body, headers: { 'x-word': word } });
const answerTo = (delivery: Delivery) => answer(receive(delivery, settings), provider);

const FINE = { status: 200, body: { ok: true } };

test('the word of a proven sender is sent back as text, which no browser takes for a page', () => {
  expect(receive(ask('3a1f-challenge'), settings)).toMatchObject({ kind: 'ignore', reason: 'url-check' });
  expect(answerTo(ask('3a1f-challenge'))).toEqual({
    status: 200,
    body: { challenge: '3a1f-challenge' },
    text: '3a1f-challenge',
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff' },
  });
});

test.each<[string, string | readonly string[] | undefined]>([
  ['no word', undefined],
  ['an empty word', ''],
  ['the word twice', ['one', 'two']],
  ['a word that is a page', '<script>alert(1)</script>'],
  ['a word with an entity', 'a&lt;b'],
  ['a word with a quotation mark', 'a"b'],
  ['a line break, as a header could not hold it', 'a\r\nSet-Cookie: b'],
  ['a blank', 'a b'],
  ['a letter beyond ASCII', 'schlüssel'],
  ['257 characters', 'a'.repeat(257)],
])('%s is not sent back, and is no item either', (_, word) => {
  expect(receive(ask(word), settings)).toMatchObject({ kind: 'ignore', reason: 'url-check' });
  expect(answerTo(ask(word))).toEqual(FINE);
});

test('256 characters are sent back', () => {
  expect(answerTo(ask('a'.repeat(256)))).toMatchObject({ text: 'a'.repeat(256) });
});

test('who has not proven anything gets no word back', () => {
  for (const signature of [undefined, '0'.repeat(64)]) {
    const forged = botbleDelivery({
      body: SYNC,
      headers: { 'x-word': 'a-word', 'x-webhook-signature': signature },
    });
    expect(answerTo(forged)).toEqual({ status: 401, body: { error: 'unauthorized' } });
  }
  const open = createSettings({ provider, authentication: { mode: 'unsigned' } });
  expect(answer(receive(ask('a-word'), open), provider)).toEqual(FINE);
});

test('a word beside an event changes nothing', () => {
  const event = botbleDelivery({ headers: { 'x-word': 'a-word' } });
  expect(receive(event, settings)).toMatchObject({ kind: 'accept', item: { event: 'message.received' } });
  expect(answerTo(event)).toEqual(FINE);
});

test('a helpdesk without challenges reads such a body as any other', () => {
  const plain = createSettings({
    provider: botble,
    authentication: { mode: 'signature', secrets: [SECRET] },
  });
  expect(receive(ask('a-word'), plain)).toMatchObject({ kind: 'reject', reason: 'envelope-invalid' });
});
