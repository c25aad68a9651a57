import { setTimeout as sleep } from 'node:timers/promises';
import Crisp from 'crisp-api';
import { createDelivery, listSamples } from '../../simulator/senders';

const SECRET = 'a-signing-secret';
const NOW = Date.parse('2026-03-04T10:00:00.250Z');

/** Crisp's own client is the judge: what the simulator signs is what Crisp's users verify. */
const client = new Crisp();

beforeAll(async () => {
  // Without a listener, and before its first tick of 500 ms, it calls every hook unverified
  // (crisp-im/node-crisp-api, lib/crisp.ts).
  client.setRtmMode('webhooks');
  client.on('message:send', () => {});
  await sleep(700);
});

const samples = listSamples().filter(({ provider }) => provider === 'crisp');

function verify(secret: string, { headers, body }: ReturnType<typeof createDelivery>): boolean {
  return client.verifyHook(
    secret,
    JSON.parse(body.toString('utf8')),
    Number(headers['X-Crisp-Request-Timestamp']),
    headers['X-Crisp-Signature'] ?? '',
  );
}

test('there is something to verify', () => {
  expect(samples.length).toBeGreaterThan(70);
});

test.each(samples)('the official client accepts $event ($variant)', ({ event, variant }) => {
  const delivery = createDelivery('crisp', event, { secret: SECRET, now: NOW, variant });
  expect(verify(SECRET, delivery)).toBe(true);
});

test('the official client refuses another secret, time or body', () => {
  const delivery = createDelivery('crisp', 'message:send', { secret: SECRET, now: NOW });
  expect(verify('another', delivery)).toBe(false);
  const later = { ...delivery.headers, 'X-Crisp-Request-Timestamp': String(NOW + 1) };
  expect(verify(SECRET, { ...delivery, headers: later })).toBe(false);
  const body = Buffer.from(delivery.body.toString().replace('"message:send"', '"message:sent"'));
  expect(verify(SECRET, { ...delivery, body })).toBe(false);
});
