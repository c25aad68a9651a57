import { findExpected } from '../fixtures/expected';
import { providers, type HelpdeskItem, type ProviderId } from '../../library';
import { isBlockList, readMrkdwn } from '../../simulator/stand-ins/block-kit';
import { readMarks } from '../../simulator/stand-ins/mrkdwn';
import { readMessage } from '../../simulator/stand-ins/slack-message';
import { compile } from './compile';
import { sampleItems } from './sample-items';

const SINGLE = 'Slack and HubSpot from Chatwoot';
const THREADS = 'Slack channel for every helpdesk';
const FOLLOW_UP = 'HubSpot follow-up when resolved or badly rated';
const PAGE = 'PagerDuty when a VIP writes';

const written = (words: object = {}): HelpdeskItem => {
  const item = sampleItems('chatwoot').find(({ kind }) => kind === 'message.received');
  return { ...item, ...words } as HelpdeskItem;
};
const message = (text: string | null, attachments: object[] = []) =>
  written({ message: { text, attachments } });

describe('the message for Slack', () => {
  const write = compile(SINGLE, 'Write the Message');
  const readBlocks = (item: HelpdeskItem) => (write(item) as { blocks: { text: { text: string } }[] }).blocks;

  test.each(Object.keys(providers) as ProviderId[])('is one that Slack takes, for every item of %s', (id) => {
    for (const item of sampleItems(id)) {
      const made = readMessage(write(item) as Record<string, unknown>);
      expect(made).toMatchObject({ mentions: [], text: expect.any(String) });
    }
  });

  test.each([
    ['entities', '&'.repeat(4000)],
    ['angle brackets', '<!here>'.repeat(1000)],
    ['emoji', '👩‍👩‍👧‍👦'.repeat(1000)],
    ['lines', 'a\n'.repeat(3000)],
  ])('is cut where it is full of %s', (_, text) => {
    for (let length = text.length - 8; length <= text.length; length++) {
      const blocks = readBlocks(message(text.slice(0, length)));
      expect(isBlockList(blocks)).toBe(true);
      const shown = blocks[1]?.text.text ?? '';
      expect(shown).toMatch(/…$/);
      expect(Buffer.from(shown).toString()).toBe(shown);
      // Every & is the beginning of a whole entity.
      expect(shown.match(/&(?!(?:amp|lt|gt);)/g)).toBeNull();
      expect(readMrkdwn(blocks).flatMap((each) => readMarks(each).mentions)).toEqual([]);
    }
  });

  test('leaves a text that just fits as it is', () => {
    const start = readBlocks(message(''))[1]?.text.text.replace('(no text, 0 attached)', '').length ?? 0;
    const text = 'x'.repeat(3000 - start);
    expect(readBlocks(message(text))[1]?.text.text).toMatch(/x$/);
    expect(readBlocks(message(`${text}x`))[1]?.text.text).toMatch(/x…$/);
  });

  test('names who looks after the conversation, where that is known', () => {
    const detailsOf = (assignee: HelpdeskItem['assignee']) =>
      (readBlocks(written({ assignee }))[2] as unknown as { elements: { text: string }[] }).elements[0]?.text;
    const plain = detailsOf(null);
    expect(detailsOf({ id: '17', name: 'Lena <Brandt>', type: 'agent' })).toBe(
      `${plain} · Assigned to Lena &lt;Brandt&gt;`,
    );
    expect(detailsOf({ id: '17', name: null, type: 'agent' })).toBe(plain);
  });

  test('says that there is no text, and what is attached', () => {
    expect(readBlocks(message(null, [{ url: 'a' }, { url: 'b' }]))[1]?.text.text).toMatch(
      />\(no text, 2 attached\)$/,
    );
  });

  test('names somebody, whatever is known', () => {
    const names = [
      { contact: { name: 'Zoë', email: 'z@example.com' } },
      { contact: { name: null, email: 'z@example.com' }, author: { name: null } },
      { contact: null, author: { name: 'Visitor 7' } },
      { contact: null, author: null },
    ].map((who) => /^\*(.*)\*/.exec(readBlocks(written(who))[1]?.text.text ?? '')?.[1]);
    expect(names).toEqual(['Zoë', 'z@example.com', 'Visitor 7', 'Somebody']);
  });

  test('in a thread repeats neither header nor link', () => {
    const inThread = compile(THREADS, 'Write the Message');
    const item = written({ key: 'chatwoot/12/3' });
    expect(inThread(item, {}, { channel: '#x' })).toMatchObject({ channel: '#x', blocks: { length: 4 } });
    expect(inThread(item, {}, { channel: '#x' })).not.toHaveProperty('thread_ts');
    expect(inThread(item, { thread: '17.1' }, { channel: '#x' })).toMatchObject({
      thread_ts: '17.1',
      blocks: { length: 1 },
    });
  });
});

describe('what HubSpot gets', () => {
  test.each([
    ['Nadia Haddad', { firstname: 'Nadia', lastname: 'Haddad' }],
    ['Nadia', { firstname: 'Nadia' }],
    [' Nadia de la  Cruz ', { firstname: 'Nadia', lastname: 'de la Cruz' }],
    [null, {}],
  ])('of somebody called %s', (name, properties) => {
    const contact = { id: '1', name, email: 'n@example.org', phone: null };
    expect(compile(SINGLE, 'Describe the Contact')(written({ contact }))).toEqual({
      inputs: [
        { idProperty: 'email', id: 'n@example.org', properties: { email: 'n@example.org', ...properties } },
      ],
    });
  });

  test('is markup-free, and no longer than HubSpot takes', () => {
    const write = compile(SINGLE, 'Write the Note');
    const item = message('<script>&'.repeat(20_000));
    const { properties } = write(item, { results: [{ id: '7' }] }) as {
      properties: { hs_note_body: string };
    };
    expect(properties.hs_note_body.length).toBeLessThan(65_536);
    expect(properties.hs_note_body).not.toContain('<script');
  });
});

describe('resolved or badly rated', () => {
  const judge = compile(FOLLOW_UP, 'Resolved or Badly Rated?');
  const SETTINGS = { daysAfterBadRating: '1', daysAfterResolved: '3' };
  const readFollowUp = (item: HelpdeskItem) =>
    (judge(item, SETTINGS) as { followUp: { what: string; days: string } } | null)?.followUp;

  test.each(Object.keys(providers) as ProviderId[])('of %s, among all its samples', (id) => {
    const words = sampleItems(id)
      .map(readFollowUp)
      .filter((each) => each !== undefined);
    expect([...new Set(words.map(({ what }) => what))].sort()).toEqual(
      [...findExpected(id).followUps].sort(),
    );
  });

  test.each([
    [1, true],
    [2, true],
    [3, false],
    [5, false],
    [0, false],
    [null, false],
    ['1', true],
  ])('a Chatwoot rating of %s', (rating, isBad) => {
    const data = { content_attributes: { submitted_values: { csat_survey_response: { rating } } } };
    const item = written({ kind: 'conversation.rated', data });
    expect(readFollowUp(item) !== undefined).toBe(isBad);
  });

  test('a rating of a helpdesk that is not known, or without the value, is never bad', () => {
    for (const provider of ['botble', 'crisp', 'chatwoot', 'helpcrunch', 'constructor'])
      expect(readFollowUp(written({ provider, kind: 'conversation.rated', data: {} }))).toBeUndefined();
  });
});

describe('the list of VIPs', () => {
  const isVip = (email: string | null, vips: string) =>
    compile(PAGE, 'Is It a VIP?')(written({ contact: { email } }), { vips }) !== null;

  test.each([
    ['ada@example.com', 'ada@example.com', true],
    ['Ada@Example.com', 'bob@example.com,\n ADA@example.com', true],
    ['bob@example.org', '@example.org', true],
    ['bob@notexample.org', '@example.org', false],
    ['bob@example.org.evil.example', '@example.org', false],
    ['xada@example.com', 'ada@example.com', false],
    ['ada@example.com', '', false],
    [null, '@example.org', false],
    ['', ' , ', false],
  ])('%s on "%s": %s', (email, vips, expected) => expect(isVip(email, vips)).toBe(expected));
});

test('a thread goes on where Slack put the message', () => {
  const readThread = compile(THREADS, 'Did Slack Take It?');
  const item = { key: 'crisp/w/s' };
  expect(readThread(item, { ok: true, ts: '2.0', message: {} })).toEqual({
    conversation: 'crisp/w/s',
    thread: '2.0',
  });
  expect(readThread(item, { ok: true, ts: '2.0', message: { thread_ts: '1.0' } })).toEqual({
    conversation: 'crisp/w/s',
    thread: '1.0',
  });
  expect(() => readThread(item, { ok: false, error: 'not_in_channel' })).toThrow('not_in_channel');
});
