import type { ServerResponse } from 'node:http';
import { respond } from '../../node-red/host/respond';

/** An answer that plain Node writes, and what became of it. */
function start(state: object = {}) {
  const written: { status?: number; headers?: unknown; body?: unknown } = {};
  const response = {
    headersSent: false,
    destroyed: false,
    writeHead: (status: number, headers: unknown) => Object.assign(written, { status, headers }),
    end: (body: unknown) => Object.assign(written, { body }),
    ...state,
  };
  return { written, response: response as unknown as ServerResponse };
}
const turn = () => new Promise((resolve) => setImmediate(resolve));

test('is JSON with its length in bytes', async () => {
  const { written, response } = start();
  respond(response, { status: 503, body: { error: 'später' } });
  await turn();
  expect(written).toEqual({
    status: 503,
    headers: { 'Content-Type': 'application/json', 'Content-Length': 19 },
    body: '{"error":"später"}',
  });
});

test('a text stands in place of the JSON, and its headers say what it is', async () => {
  const { written, response } = start();
  const headers = { 'Content-Type': 'text/plain' };
  respond(response, { status: 200, body: { challenge: 'x' }, text: 'x', headers });
  await turn();
  expect(written).toEqual({
    status: 200,
    headers: { 'Content-Type': 'text/plain', 'Content-Length': 1 },
    body: 'x',
  });
});

test('what the host adds comes along', () => {
  const { written, response } = start();
  const answer = { status: 413, body: {}, headers: { Allow: 'POST' } };
  respond(response, answer, { Connection: 'close' });
  expect(written.headers).toMatchObject({ Allow: 'POST', Connection: 'close' });
});

test.each([{ headersSent: true }, { destroyed: true }])('nothing is written to %j', async (state) => {
  const { written, response } = start(state);
  respond(response, { status: 200, body: {} });
  await turn();
  expect(written).toEqual({});
});

test('answers of one turn of the event loop go out together, behind what is due in it', async () => {
  const order: unknown[] = [];
  const { response } = start({ end: (body: unknown) => order.push(body) });
  respond(response, { status: 200, body: {} });
  process.nextTick(() => order.push('tick'));
  void Promise.resolve().then(() => order.push('promise'));
  order.push('now');
  await turn();
  expect(order).toEqual(['now', expect.any(String), expect.any(String), '{}']);
});
