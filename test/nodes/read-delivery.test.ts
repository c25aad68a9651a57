import type { IWebhookFunctions } from 'n8n-workflow';
import { readDelivery } from '../../nodes/host/read-delivery';

const BYTES = Buffer.from('{"a": 1.0}');

function read(request: object) {
  const context = {
    getRequestObject: () => ({
      method: 'POST',
      headers: { 'x-signature': 'abc' },
      rawBody: BYTES,
      readRawBody: async () => {},
      ...request,
    }),
    getQueryData: () => ({ key: 'k' }),
  };
  return readDelivery(context as unknown as IWebhookFunctions, 17);
}

test('is the request as it came, with the very bytes that were signed', async () => {
  const delivery = await read({});
  expect(delivery).toEqual({
    method: 'POST',
    headers: { 'x-signature': 'abc' },
    query: { key: 'k' },
    rawBody: BYTES,
    receivedAt: 17,
  });
  expect(delivery.rawBody).toBe(BYTES);
});

test('a body that is read only when it is asked for is there', async () => {
  const request = {
    rawBody: undefined as Buffer | undefined,
    readRawBody: async () => void (request.rawBody = BYTES),
  };
  const context = { getRequestObject: () => request, getQueryData: () => ({}) };
  const { rawBody } = await readDelivery(context as unknown as IWebhookFunctions, 0);
  expect(rawBody).toBe(BYTES);
});

test.each([
  ['aborted', new Error('request aborted'), 'missing'],
  ['larger than n8n takes', Object.assign(new Error(), { type: 'entity.too.large' }), 'too-large'],
  ['thrown as a string', 'x', 'missing'],
])('a body that is %s', async (_what, error, expected) => {
  const { rawBody } = await read({ readRawBody: () => Promise.reject(error) });
  expect(rawBody).toBe(expected);
});

test.each([undefined, 'text', { parsed: true }])('%j is not the bytes of a body', async (rawBody) => {
  expect((await read({ rawBody })).rawBody).toBe('missing');
});
