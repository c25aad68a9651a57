import { once } from 'node:events';
import {
  createServer,
  request as httpRequest,
  type ClientRequest,
  type IncomingMessage,
  type Server,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { readBody, type BodyLimits, type ReadBody } from '../../node-red/host/capture';

let server: Server;
let reading: Promise<ReadBody>;
let limits: BodyLimits;

beforeEach(async () => {
  limits = { maxBytes: 100 };
  server = createServer((request: IncomingMessage, response) => {
    reading = readBody(request, limits);
    void reading.then((body) => response.end(String(body.length)));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

function send(headers: Record<string, string | number> = {}): ClientRequest {
  const { port } = server.address() as AddressInfo;
  return httpRequest({ port, host: '127.0.0.1', method: 'POST', headers }).on('error', () => {});
}

async function arrived(): Promise<ReadBody> {
  await once(server, 'request');
  return reading;
}

test('gives the bytes as they came, over several chunks', async () => {
  const body = arrived();
  const outgoing = send();
  outgoing.write(Buffer.from([0, 255, 13]));
  setTimeout(() => outgoing.end(Buffer.from([10, 128])), 20);
  expect(await body).toEqual(Buffer.from([0, 255, 13, 10, 128]));
});

test('an empty body is no bytes', async () => {
  const body = arrived();
  send().end();
  expect(await body).toEqual(Buffer.alloc(0));
});

test.each([
  [100, 100],
  [101, 'too-large'],
])('%i bytes at a limit of 100', async (bytes, expected) => {
  const body = arrived();
  send().end(Buffer.alloc(bytes));
  const read = await body;
  expect(typeof read === 'string' ? read : read.length).toBe(expected);
});

test('a sender just above the limit still gets its answer', async () => {
  const outgoing = send();
  outgoing.end(Buffer.alloc(2_000_000));
  const [response] = (await once(outgoing, 'response')) as [IncomingMessage];
  expect(response.statusCode).toBe(200);
  expect(await reading).toBe('too-large');
});

test('a body announced as gigantic is not waited for', async () => {
  const body = arrived();
  send({ 'Content-Length': 1e12 }).write('x');
  expect(await body).toBe('too-large');
});

test('a body without end is cut off, in bytes', async () => {
  const body = arrived();
  const outgoing = send();
  const pump = () => {
    if (!outgoing.destroyed) outgoing.write(Buffer.alloc(262_144), () => setImmediate(pump));
  };
  pump();
  expect(await body).toBe('too-large');
  outgoing.destroy();
});

test('a sender that falls silent is given up', async () => {
  limits = { maxBytes: 100, timeoutMs: 60 };
  const body = arrived();
  send({ 'Content-Length': 10 }).write('x');
  expect(await body).toBe('missing');
});

test('so is one that sends a byte now and then', async () => {
  limits = { maxBytes: 100, timeoutMs: 200 };
  const started = Date.now();
  const body = arrived();
  const outgoing = send({ 'Content-Length': 100 });
  const drip = setInterval(() => outgoing.write('x'), 40);
  expect(await body).toBe('missing');
  clearInterval(drip);
  expect(Date.now() - started).toBeLessThan(1500);
});

test('a sender that hangs up is gone', async () => {
  const body = arrived();
  const outgoing = send({ 'Content-Length': 10 });
  outgoing.write('x');
  await once(server, 'request');
  outgoing.destroy();
  expect(await body).toBe('gone');
});
