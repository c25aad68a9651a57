import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { createCapture, getCapture } from '../../node-red/host/capture';

const BYTES = Buffer.from('{"a": 1.0}');
const PLACE = { path: '/hook', maxBodyBytes: 100, unavailable: undefined, owner: undefined };
const capture = createCapture((path) => (path === PLACE.path ? PLACE : undefined));

function requestOf(changes: Readonly<Record<string, unknown>> = {}, chunks: readonly Uint8Array[] = [BYTES]) {
  const socket = { timeout: 0, setTimeout: () => {} };
  const plain = { method: 'POST', url: '/hook', headers: {}, socket };
  return Object.assign(Readable.from(chunks), { ...plain, ...changes }) as unknown as IncomingMessage & {
    body?: unknown;
    _body?: boolean;
  };
}

/** Resolves when the next layer's turn has come. */
const pass = (request: IncomingMessage) =>
  new Promise<unknown>((resolve) => capture(request, {} as ServerResponse, resolve));

test("the bytes of a node's request are kept as they were signed", async () => {
  const request = requestOf({ url: '//Hook/?key=k' });
  expect(await pass(request)).toBeUndefined();
  expect(getCapture(request)).toEqual({ place: PLACE, body: BYTES });
});

test('no parser behind it reads the body once more', async () => {
  const request = requestOf();
  await pass(request);
  expect([request.body, request._body]).toEqual([BYTES, true]);
});

test.each([
  ['of another path', { url: '/flows' }],
  ['that is no POST', { method: 'GET' }],
])('a request %s is left as it is, its body unread', async (_what, changes) => {
  const request = requestOf(changes);
  await pass(request);
  expect([getCapture(request), '_body' in request, request.readableFlowing]).toEqual([
    undefined,
    false,
    null,
  ]);
});

test('what is too large is known as that, and parsed by nobody', async () => {
  const request = requestOf({}, [Buffer.alloc(101)]);
  await pass(request);
  expect(getCapture(request)).toEqual({ place: PLACE, body: 'too-large' });
  expect(request.body).toEqual(Buffer.alloc(0));
});

test('what a proxy packed is unpacked, within the same limit', async () => {
  const headers = { 'content-encoding': 'gzip' };
  const request = requestOf({ headers }, [gzipSync(BYTES)]);
  await pass(request);
  expect(getCapture(request)?.body).toEqual(BYTES);
  const large = requestOf({ headers }, [gzipSync(Buffer.alloc(101))]);
  await pass(large);
  expect(getCapture(large)?.body).toBe('too-large');
});

test('for a sender that hung up, no other layer is called', async () => {
  const request = requestOf({}, []);
  const next = jest.fn();
  request.pause();
  capture(request, {} as ServerResponse, next);
  request.destroy();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect([next.mock.calls, getCapture(request)]).toEqual([[], undefined]);
});
