import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deliver } from '../../simulator/deliver';
import { deliverWithRetries } from '../../simulator/retries';
import { chatwootBotPolicy } from '../../simulator/senders/chatwoot';
import { createDelivery, type SignedDelivery } from '../../simulator/senders';

interface Seen {
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
}

const NOW = Date.parse('2026-03-04T10:00:00Z');
let server: Server;
let url: string;
let seen: Seen[];
/** Taken one after the other, the last one for good; 0 never answers. */
let statuses: number[];

beforeEach(async () => {
  seen = [];
  statuses = [200];
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { url: path = '', headers, rawHeaders } = request;
    seen.push({ url: path, headers, rawHeaders, body: Buffer.concat(chunks) });
    const status = statuses.length > 1 ? statuses.shift() : statuses[0];
    if (status !== 0) response.writeHead(status ?? 200).end('answer');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook?keep=1`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

test('the bytes and the headers arrive as they were made', async () => {
  const delivery = createDelivery('botble', 'message.received', { secret: 's', now: NOW });
  const result = await deliver(url, delivery);
  expect(result).toEqual({ status: 200, body: 'answer', durationMs: expect.any(Number) });
  expect(seen[0]?.body.equals(delivery.body)).toBe(true);
  expect(seen[0]?.rawHeaders).toEqual(
    expect.arrayContaining(['X-Webhook-Signature', delivery.headers['X-Webhook-Signature']]),
  );
});

test('the query is added to the one of the URL, and repeated headers stay repeated', async () => {
  const options = { secret: 'k&y', now: NOW, unsigned: true, payload: {} };
  const delivery = createDelivery('crisp', 'session:removed', options);
  await deliver(url, { ...delivery, headers: { ...delivery.headers, 'X-Twice': ['1', '2'] } });
  expect(seen[0]?.url).toBe('/hook?keep=1&key=k%26y');
  expect(seen[0]?.rawHeaders.filter((each) => each === 'X-Twice')).toHaveLength(2);
});

test('silence ends with an error that says how long was waited', async () => {
  statuses = [0];
  const delivery = createDelivery('botble', 'message.received', { secret: 's', now: NOW });
  await expect(deliver(url, delivery, { timeoutMs: 50 })).rejects.toThrow('no answer within 50 ms');
});

describe('retries', () => {
  const run = async (create: (attempt: number, now: number) => SignedDelivery, more: object = {}) => {
    const pauses: number[] = [];
    let now = NOW;
    const sleep = async (pause: number) => {
      pauses.push(pause / 1000);
      now += pause;
    };
    const attempts = await deliverWithRetries(url, create, { sleep, now: () => now, ...more });
    return { pauses, statuses: attempts.map(({ result }) => result?.status) };
  };
  const helpcrunch = (attempt: number, now: number) =>
    createDelivery('helpcrunch', 'chat.new', {
      secret: 's',
      now,
      createdAt: NOW,
      attempt,
      deliveryId: 'one',
    });

  test('HelpCrunch tries six times over 206 minutes, with one id and a growing count', async () => {
    statuses = [500];
    const { pauses } = await run(helpcrunch);
    expect(pauses).toEqual([60, 300, 1200, 3600, 7200]);
    expect(seen.map(({ body }) => JSON.parse(body.toString()))).toEqual(
      [0, 1, 2, 3, 4, 5].map((attempts) =>
        expect.objectContaining({ id: 'one', attempts, createdAt: NOW / 1000 }),
      ),
    );
  });

  test('HelpCrunch stops when it is content, and at 410', async () => {
    statuses = [401, 503, 204];
    expect(await run(helpcrunch)).toEqual({ pauses: [60, 300], statuses: [401, 503, 204] });
    statuses = [410];
    expect((await run(helpcrunch)).statuses).toEqual([410]);
  });

  test('Chatwoot and Botble try once', async () => {
    statuses = [500];
    const once = (provider: 'chatwoot' | 'botble') =>
      run((_, now) => createDelivery(provider, 'x', { secret: 's', now, payload: {} }));
    expect((await once('chatwoot')).statuses).toEqual([500]);
    expect((await once('botble')).statuses).toEqual([500]);
  });

  test('a Chatwoot bot tries three times on 429 and 500 only', async () => {
    const bot = (_: number, now: number) =>
      createDelivery('chatwoot', 'x', { secret: 's', now, payload: {}, deliveryId: 'one' });
    statuses = [500, 429, 500, 500];
    expect(await run(bot, { policy: chatwootBotPolicy })).toEqual({
      pauses: [4.3, 3.7],
      statuses: [500, 429, 500],
    });
    statuses = [502];
    expect((await run(bot, { policy: chatwootBotPolicy })).statuses).toEqual([502]);
  });

  test('nothing listening is an attempt without an answer', async () => {
    const refused = await deliverWithRetries(
      'http://127.0.0.1:1/',
      (attempt, now) => helpcrunch(attempt, now),
      { sleep: async () => {} },
    );
    expect(refused).toHaveLength(6);
    expect(refused[0]?.error).toMatchObject({ code: 'ECONNREFUSED' });
  });
});
