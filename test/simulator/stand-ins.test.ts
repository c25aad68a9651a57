import { startCrm, type Crm } from '../../simulator/stand-ins/crm';
import { startSlack } from '../../simulator/stand-ins/slack';
import type { StandIn } from '../../simulator/stand-ins/recording-server';
import type { SlackMessage } from '../../simulator/stand-ins/slack';

const JSON_TYPE = { 'Content-Type': 'application/json' };

async function post(url: string, body: unknown, headers: Record<string, string> = JSON_TYPE) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(url, { method: 'POST', body: text, headers });
  return { status: response.status, text: await response.text() };
}

describe('the Slack stand-in', () => {
  let slack: StandIn<SlackMessage>;
  beforeEach(async () => (slack = await startSlack()));
  afterEach(() => slack.close());

  test('takes a text or blocks and keeps them', async () => {
    const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: 'hi' } }];
    expect(await post(slack.url, { text: 'Zoë wrote' })).toEqual({ status: 200, text: 'ok' });
    expect(await post(slack.url, { blocks })).toEqual({ status: 200, text: 'ok' });
    expect(slack.accepted).toEqual([
      { text: 'Zoë wrote', blocks: [] },
      { text: null, blocks },
    ]);
  });

  test.each([
    ['no JSON', '{"text":', 400, 'invalid_payload'],
    ['a list', [], 400, 'invalid_payload'],
    ['a text that is none', { text: 7 }, 400, 'invalid_payload'],
    ['nothing to say', { channel: '#x' }, 400, 'no_text'],
    ['an empty text', { text: '' }, 400, 'no_text'],
    ['blocks without a type', { blocks: [{}] }, 400, 'invalid_blocks'],
  ])('refuses %s', async (_, body, status, text) => {
    expect(await post(slack.url, body)).toEqual({ status, text });
    expect(slack.accepted).toEqual([]);
    expect(slack.refused).toEqual([{ status, body: text }]);
  });

  test('refuses a body that is not declared as JSON, and another path', async () => {
    expect(await post(slack.url, { text: 'x' }, {})).toMatchObject({ status: 400, text: 'invalid_payload' });
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

describe('the CRM stand-in', () => {
  let crm: Crm;
  const announced: unknown[] = [];
  beforeEach(async () => (crm = await startCrm({ onAccepted: (batch) => announced.push(batch) })));
  afterEach(() => crm.close());

  const authorized = () => ({ ...JSON_TYPE, Authorization: `Bearer ${crm.token}` });
  const inputs = (id: unknown, properties: unknown = {}) => ({
    inputs: [{ idProperty: 'email', id, properties }],
  });

  test('creates a contact once and then updates it', async () => {
    const first = await post(crm.upsertUrl, inputs('Zoe@example.com', { firstname: 'Zoë' }), authorized());
    const second = await post(crm.upsertUrl, inputs('zoe@example.com', { phone: '+1555' }), authorized());
    expect(JSON.parse(first.text)).toMatchObject({ results: [{ id: '1001', new: true }] });
    expect(JSON.parse(second.text)).toMatchObject({ results: [{ id: '1001', new: false }] });
    expect(crm.accepted[1]).toEqual([
      {
        id: '1001',
        created: false,
        properties: { email: 'zoe@example.com', firstname: 'Zoë', phone: '+1555' },
      },
    ]);
    expect(announced).toEqual(crm.accepted);
  });

  test('refuses another token or none', async () => {
    const wrong = { ...JSON_TYPE, Authorization: 'Bearer other' };
    expect(await post(crm.upsertUrl, inputs('a@example.com'), wrong)).toMatchObject({ status: 401 });
    expect(await post(crm.upsertUrl, inputs('a@example.com'))).toMatchObject({ status: 401 });
    expect(crm.accepted).toEqual([]);
  });

  test.each([
    ['no JSON', '{'],
    ['no inputs', { inputs: [] }],
    ['another id property', { inputs: [{ idProperty: 'id', id: 'a@example.com' }] }],
    ['no e-mail address', { inputs: [{ idProperty: 'email', id: 'nobody' }] }],
    ['a null address', { inputs: [{ idProperty: 'email', id: null }] }],
    ['a nested property', { inputs: [{ idProperty: 'email', id: 'a@example.com', properties: { x: {} } }] }],
  ])('refuses %s', async (_, body) => {
    const { status, text } = await post(crm.upsertUrl, body, authorized());
    expect(status).toBe(400);
    expect(JSON.parse(text)).toMatchObject({ status: 'error', category: 'VALIDATION_ERROR' });
  });
});
