import { createHmac } from 'node:crypto';
import * as crypto from 'node:crypto';
import { runInNewContext } from 'node:vm';
import { SLACK_PROOF } from '../../recipes/node-red/slack-events';
import { compile } from './compile';

const ANSWER = 'Slack answers to customers';
const reply = { type: 'message', user: 'U1', text: 'Yes', ts: '2.0', thread_ts: '1.0' };

describe('a reply in Slack', () => {
  const read = compile(ANSWER, 'Is It a Reply?');

  test('is what a person writes into a thread', () => {
    expect(read(reply)).toEqual({ thread: '1.0', text: 'Yes' });
  });

  test.each([
    ['nothing', null],
    ['another event', { ...reply, type: 'reaction_added' }],
    ['a message of the bot itself', { ...reply, bot_id: 'B1' }],
    ['an edit', { ...reply, subtype: 'message_changed', text: undefined }],
    ['a message in the channel', { ...reply, thread_ts: undefined }],
    ['the first message of a thread', { ...reply, thread_ts: '2.0' }],
    ['a file without a word', { ...reply, text: '' }],
    ['what is for the team', { ...reply, text: '// who knows?' }],
  ])('is not %s', (_, event) => expect(read(event)).toBeNull());

  test.each([
    ['1 &lt; 2 &amp;&amp; 3 &gt; 2', '1 < 2 && 3 > 2'],
    ['&amp;lt;', '&lt;'],
    ['<https://example.com/?a=1&amp;b=2>', 'https://example.com/?a=1&b=2'],
    ['<https://example.com|our page>', 'our page (https://example.com)'],
    ['<http://example.com|example.com>', 'example.com'],
    ['<mailto:a@example.com|a@example.com>', 'a@example.com'],
    ['two\nlines', 'two\nlines'],
  ])('%j is %j to the customer', (text, plain) =>
    expect(read({ ...reply, text })).toMatchObject({ text: plain }),
  );
});

test('a thread leads to its conversation, and one of somebody else to none', () => {
  const find = compile(ANSWER, 'Find the Conversation');
  const settings = { chatwootAddress: 'https://chat.example.com' };
  expect(find({ text: 'Yes' }, { conversation: 'chatwoot/7/932' }, settings)).toEqual({
    provider: 'chatwoot',
    account: '7',
    id: '932',
    text: 'Yes',
    chatwootAddress: 'https://chat.example.com',
  });
  for (const nothing of [{}, { conversation: undefined }, { conversation: '' }])
    expect(find({ text: 'Yes' }, nothing, settings)).toBeNull();
});

test('Intercom, which reads HTML, is given no markup of the writer', () => {
  const write = compile(ANSWER, 'Write to Intercom');
  expect(write({ text: '<b>1</b> & 2\n3' }, { id: '7204417' })).toEqual({
    message_type: 'comment',
    type: 'admin',
    admin_id: '7204417',
    body: '&lt;b&gt;1&lt;/b&gt; &amp; 2<br>3',
  });
});

describe('a request that says it is from Slack, at Node-RED', () => {
  const SECRET = 'signing-secret';
  const BODY = JSON.stringify({ type: 'event_callback', event: reply });

  interface Request {
    readonly body?: string;
    readonly secret?: string;
    readonly signedWith?: string;
    readonly at?: number;
    readonly headers?: Readonly<Record<string, string>>;
  }

  const ask = ({ body = BODY, secret = SECRET, signedWith = SECRET, at = Date.now(), headers }: Request) => {
    const sent = String(Math.floor(at / 1000));
    const mac = createHmac('sha256', signedWith).update(`v0:${sent}:${body}`).digest('hex');
    const signed = { 'x-slack-request-timestamp': sent, 'x-slack-signature': `v0=${mac}` };
    const msg = { req: { headers: headers ?? signed }, payload: Buffer.from(body) };
    const shown: { text?: string }[] = [];
    const node = { status: (status: { text?: string }) => void shown.push(status) };
    const scope = { msg, env: { get: () => secret }, crypto, Buffer, Date, node };
    const { statusCode, payload, item } = runInNewContext(`(() => {${SLACK_PROOF}\n})()`, scope);
    return { statusCode, payload, item: item as unknown, shown: shown[0]?.text };
  };

  test('is taken when it is', () => {
    expect(ask({})).toEqual({ statusCode: 200, payload: '', item: reply, shown: undefined });
  });

  test('gets back the challenge', () => {
    const body = JSON.stringify({ type: 'url_verification', challenge: 'c-1' });
    expect(ask({ body })).toMatchObject({ statusCode: 200, payload: 'c-1', item: null });
  });

  test.each<[string, Request]>([
    ['of somebody else', { signedWith: 'a guess' }],
    ['that is old', { at: Date.now() - 301_000 }],
    ['of the future', { at: Date.now() + 302_000 }],
    ['without any headers', { headers: {} }],
    ['with letters of several bytes', { headers: { 'x-slack-signature': 'é'.repeat(67) } }],
    ['where no secret was entered', { secret: '', signedWith: '' }],
    ['that is no JSON', { body: '{', signedWith: 'a guess' }],
  ])('%s is refused, and only the status says so', (_, request) => {
    expect(ask(request)).toEqual({
      statusCode: 401,
      payload: '',
      item: null,
      shown: 'not signed with SLACK_SIGNING_SECRET',
    });
  });
});
