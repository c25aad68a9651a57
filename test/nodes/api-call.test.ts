import { createApiCall, type ApiContext } from '../../nodes/host/api-call';

/** n8n's request helper, which cannot send. */
function failing(error: object): ApiContext {
  const send = () => Promise.reject(error);
  return { helpers: { httpRequestWithAuthentication: send } } as unknown as ApiContext;
}

const readReason = async (error: object) => {
  const call = createApiCall(failing(error), 'chatwootAccountApi', 'https://chat.example.com');
  return call({ method: 'GET', path: '/api' });
};

test.each([
  ['as Node.js throws it', { code: 'ECONNREFUSED' }],
  ['as n8n 2.x wraps it', { message: 'a token', cause: { code: 'ECONNREFUSED' } }],
  ['as n8n 1.x wraps it', { message: 'a token', httpCode: 'ECONNREFUSED' }],
])('the code of what went wrong is told, %s', async (_, error) => {
  expect(await readReason(error)).toEqual({ status: 'unreachable', reason: 'ECONNREFUSED' });
});

test.each([{}, { code: 'a token' }, { httpCode: '404' }, { httpCode: null, cause: 'ECONNREFUSED' }])(
  'but nothing else is: %j',
  async (error) => {
    expect(await readReason(error)).toEqual({
      status: 'unreachable',
      reason: 'n8n could not send the request',
    });
  },
);
