import type { StandIn } from '../../../simulator/stand-ins/recording-server';
import { startSlack, type SlackMessage } from '../../../simulator/stand-ins/slack';
import { startSlackApi, type SlackApi } from '../../../simulator/stand-ins/slack-api';
import { bearer, post } from './post';

const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });
const header = (text: string) => ({ type: 'header', text: { type: 'plain_text', text } });

describe('the incoming webhook of Slack', () => {
  let slack: StandIn<SlackMessage>;
  beforeEach(async () => (slack = await startSlack()));
  afterEach(() => slack.close());

  test('takes a text or blocks and keeps them', async () => {
    const blocks = [header('New'), section('hi'), { type: 'divider' }];
    expect(await post(slack.url, { text: 'Zoë wrote' })).toEqual({ status: 200, text: 'ok' });
    expect(await post(slack.url, { blocks })).toEqual({ status: 200, text: 'ok' });
    expect(slack.accepted).toEqual([
      { text: 'Zoë wrote', blocks: [], links: [], mentions: [] },
      { text: null, blocks, links: [], mentions: [] },
    ]);
  });

  test('tells what Slack would make of the control sequences', async () => {
    const text =
      'see <https://a.example/?x=1&amp;y=2|this>, <!channel>, <@U012>; &lt;!here&gt; is nobody, 1 < 2';
    await post(slack.url, { blocks: [section(text)] });
    expect(slack.accepted).toMatchObject([
      { links: ['https://a.example/?x=1&y=2'], mentions: ['!channel', '@U012'] },
    ]);
  });

  test.each([
    ['no JSON', '{"text":', 'invalid_payload'],
    ['a list', [], 'invalid_payload'],
    ['a text that is none', { text: 7 }, 'invalid_payload'],
    ['nothing to say', { channel: '#x' }, 'no_text'],
    ['an empty text', { text: '' }, 'no_text'],
    ['a text beyond all measure', { text: 'x'.repeat(40_001) }, 'msg_too_long'],
    ['blocks without a type', { blocks: [{}] }, 'invalid_blocks'],
    ['an unknown block', { blocks: [{ type: 'constructor' }] }, 'invalid_blocks'],
    ['more than 50 blocks', { blocks: Array.from({ length: 51 }, () => section('x')) }, 'invalid_blocks'],
    ['a section of 3001 characters', { blocks: [section('x'.repeat(3001))] }, 'invalid_blocks'],
    ['an empty section', { blocks: [section('')] }, 'invalid_blocks'],
    ['a header of 151 characters', { blocks: [header('x'.repeat(151))] }, 'invalid_blocks'],
    ['a header in mrkdwn', { blocks: [{ ...section('x'), type: 'header' }] }, 'invalid_blocks'],
    ['a context without elements', { blocks: [{ type: 'context', elements: [] }] }, 'invalid_blocks'],
    [
      'a button without a proper address',
      {
        blocks: [
          {
            type: 'actions',
            elements: [{ type: 'button', text: { type: 'plain_text', text: 'Open' }, url: 'crisp' }],
          },
        ],
      },
      'invalid_blocks',
    ],
    [
      'two blocks of the same name',
      {
        blocks: [
          { ...section('x'), block_id: 'a' },
          { ...section('y'), block_id: 'a' },
        ],
      },
      'invalid_blocks',
    ],
  ])('refuses %s', async (_, body, text) => {
    expect(await post(slack.url, body)).toEqual({ status: 400, text });
    expect(slack.accepted).toEqual([]);
    expect(slack.refused).toEqual([{ status: 400, body: text }]);
  });

  test('takes what is exactly as large as it may be', async () => {
    const blocks = [header('x'.repeat(150)), ...Array.from({ length: 49 }, () => section('x'.repeat(3000)))];
    expect(await post(slack.url, { blocks })).toEqual({ status: 200, text: 'ok' });
  });

  test('refuses a body that is not declared as JSON, and another path', async () => {
    expect(await post(slack.url, { text: 'x' }, {}, {})).toMatchObject({
      status: 400,
      text: 'invalid_payload',
    });
    expect(await post(`${slack.url}x`, { text: 'x' })).toMatchObject({ status: 404, text: 'no_service' });
  });

  test('can be waited on', async () => {
    const seen: (string | null)[] = [];
    const reading = (async () => {
      for await (const { text } of slack) seen.push(text);
    })();
    await post(slack.url, { text: 'one' });
    await post(slack.url, { text: 'two' });
    await slack.close();
    await reading;
    expect(seen).toEqual(['one', 'two']);
  });
});

describe("Slack's Web API", () => {
  let slack: SlackApi;
  beforeEach(async () => (slack = await startSlackApi(['#support'])));
  afterEach(() => slack.close());

  const say = async (body: object, headers = bearer(slack.token)) => {
    const { status, text } = await post(`${slack.url}/api/chat.postMessage`, body, headers);
    expect(status).toBe(200);
    return JSON.parse(text) as { ok: boolean; ts: string; error?: string; message?: { thread_ts?: string } };
  };

  test('posts into a channel and into the thread of a message', async () => {
    const parent = await say({ channel: '#support', text: 'one' });
    const answer = await say({ channel: '#support', text: 'two', thread_ts: parent.ts });
    expect(parent).toMatchObject({ ok: true, ts: expect.stringMatching(/^\d{10}\.\d{6}$/) });
    expect(answer).toMatchObject({ ok: true, message: { thread_ts: parent.ts } });
    expect(slack.accepted).toMatchObject([
      { channel: '#support', text: 'one', ts: parent.ts, thread: null },
      { channel: '#support', text: 'two', ts: answer.ts, thread: parent.ts },
    ]);
  });

  test('puts the answer to a message that was removed into the channel, and does not say so', async () => {
    const parent = await say({ channel: '#support', text: 'one' });
    slack.remove(parent.ts);
    const answer = await say({ channel: '#support', text: 'two', thread_ts: parent.ts });
    expect(answer.ok).toBe(true);
    expect(answer.message).not.toHaveProperty('thread_ts');
    expect(slack.accepted.at(-1)).toMatchObject({ thread: null });
  });

  test('says ok to a thread that is a number, and shows nothing', async () => {
    expect(await say({ channel: '#support', text: 'one', thread_ts: 1750000000.0001 })).toMatchObject({
      ok: true,
    });
    expect(slack.accepted).toEqual([]);
  });

  test('refuses with status 200', async () => {
    expect(await say({ channel: '#support', text: 'x' }, {})).toEqual({ ok: false, error: 'not_authed' });
    expect(await say({ channel: '#support', text: 'x' }, bearer('other'))).toEqual({
      ok: false,
      error: 'invalid_auth',
    });
    expect(await say({ channel: '#other', text: 'x' })).toEqual({ ok: false, error: 'channel_not_found' });
    expect(await say({ channel: '#support' })).toEqual({ ok: false, error: 'no_text' });
    expect(await say({ channel: '#support', blocks: [{}] })).toEqual({ ok: false, error: 'invalid_blocks' });
    expect(slack.accepted).toEqual([]);
  });
});
