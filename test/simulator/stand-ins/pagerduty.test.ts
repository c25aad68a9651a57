import { startPagerDuty, type PagerDuty } from '../../../simulator/stand-ins/pagerduty';
import { post } from './post';

let pagerDuty: PagerDuty;
beforeEach(async () => (pagerDuty = await startPagerDuty()));
afterEach(() => pagerDuty.close());

const payload = { summary: 'Zoë wrote', source: 'crisp', severity: 'critical' };
const event = () => ({
  routing_key: pagerDuty.routingKey,
  event_action: 'trigger',
  dedup_key: 'crisp/1',
  payload,
});
const send = (body: unknown) => post(`${pagerDuty.url}/v2/enqueue`, body);

test('takes an event and gives its key back', async () => {
  const links = [{ href: 'https://app.example/1', text: 'Open' }];
  const { status, text } = await send({ ...event(), links });
  expect(status).toBe(202);
  expect(JSON.parse(text)).toEqual({ status: 'success', message: 'Event processed', dedup_key: 'crisp/1' });
  expect(pagerDuty.accepted).toEqual([
    { action: 'trigger', dedupKey: 'crisp/1', summary: 'Zoë wrote', payload, links },
  ]);
});

test.each([
  ['a key of another length', { routing_key: 'short' }],
  ['the key of nobody', { routing_key: 'f'.repeat(32) }],
  ['no action', { event_action: undefined }],
  ['a summary that is too long', { payload: { ...payload, summary: 'x'.repeat(1025) } }],
  ['an empty summary', { payload: { ...payload, summary: '' } }],
  ['no source', { payload: { ...payload, source: undefined } }],
  ['a severity of its own', { payload: { ...payload, severity: 'vip' } }],
  ['a time in words', { payload: { ...payload, timestamp: 'now' } }],
  ['no payload', { payload: undefined }],
  ['a key for the alert that is too long', { dedup_key: 'x'.repeat(256) }],
  ['a link without an address', { links: [{ text: 'Open' }] }],
])('refuses %s', async (_, changes) => {
  const { status, text } = await send({ ...event(), ...changes });
  expect(status).toBe(400);
  expect(JSON.parse(text)).toMatchObject({ status: 'invalid event', errors: [expect.any(String)] });
  expect(pagerDuty.accepted).toEqual([]);
});
