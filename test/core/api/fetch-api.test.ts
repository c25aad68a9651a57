import type { ApiRequest } from '../../../core/helpdesk/api';
import { createFetchApi } from '../../../core/api/fetch-api';
import { FakeEnvironment } from '../sockets/fake-environment';

const OPTIONS = { baseUrl: 'https://desk.example.com//', headers: { token: 't' } };

/** A machine whose network gives this answer, and what it was asked. */
function machine(answer: () => Promise<Response>) {
  const environment = new FakeEnvironment();
  const asked: { url: string; init: RequestInit }[] = [];
  environment.fetch = (url, init = {}) => {
    asked.push({ url: String(url), init });
    return answer();
  };
  const call = (request: Partial<ApiRequest> = {}, callTimeoutMs?: number) =>
    createFetchApi(
      { ...OPTIONS, ...(callTimeoutMs !== undefined && { callTimeoutMs }) },
      environment,
    )({
      method: 'GET',
      path: '/api/v1/profile',
      ...request,
    });
  return { environment, asked, call };
}

const json = (body: unknown, init?: ResponseInit) => () => Promise.resolve(Response.json(body, init));

test('asks as a person would, and follows nobody elsewhere', async () => {
  const { call, asked, environment } = machine(json({ id: 1 }));
  expect(await call()).toEqual({ status: 200, body: { id: 1 } });
  expect(asked).toEqual([
    {
      url: 'https://desk.example.com/api/v1/profile',
      init: {
        method: 'GET',
        headers: { accept: 'application/json', 'content-type': 'application/json', token: 't' },
        redirect: 'manual',
        signal: expect.any(AbortSignal),
      },
    },
  ]);
  expect(environment.timers).toBe(0);
});

test('sends a query and a body', async () => {
  const { call, asked } = machine(json({}));
  await call({ method: 'POST', query: { page: '2', q: 'a b' }, body: { name: 'x' } });
  expect(asked[0]).toMatchObject({
    url: 'https://desk.example.com/api/v1/profile?page=2&q=a+b',
    init: { method: 'POST', body: '{"name":"x"}' },
  });
});

test('tells the status, whatever it is, and of the headers two', async () => {
  const headers = { date: 'Wed, 04 Mar 2026 09:30:00 GMT', 'retry-after': '9', other: 'x' };
  const { call } = machine(json({ error: 'slow down' }, { status: 429, headers }));
  expect(await call()).toEqual({
    status: 429,
    body: { error: 'slow down' },
    date: 'Wed, 04 Mar 2026 09:30:00 GMT',
    retryAfter: '9',
  });
});

test("a proxy's page is no body", async () => {
  const { call } = machine(() => Promise.resolve(new Response('<html>', { status: 502 })));
  expect(await call()).toEqual({ status: 502, body: undefined });
});

test.each<[unknown, string]>([
  [new Error('fetch failed', { cause: Object.assign(new Error('x'), { code: 'ENOTFOUND' }) }), 'ENOTFOUND'],
  [new Error('fetch failed', { cause: new Error('no code') }), 'fetch failed'],
  [new Error('fetch failed', { cause: { code: 'ENOTFOUND' } }), 'fetch failed'],
  ['a text', 'unknown error'],
])('%p becomes an answer: %s', async (error, reason) => {
  const { call, environment } = machine(() => Promise.reject(error));
  expect(await call()).toEqual({ status: 'unreachable', reason });
  expect(environment.timers).toBe(0);
});

describe('a call ends', () => {
  /** Never answers; fails as fetch does once it is told to end. */
  function silence() {
    const silent = machine(() => Promise.reject(new Error('unused')));
    silent.environment.fetch = (_, init) =>
      new Promise((_resolve, reject) => {
        const end = () => reject(new Error('This operation was aborted'));
        if (init?.signal?.aborted === true) end();
        init?.signal?.addEventListener('abort', end);
      });
    return silent;
  }

  test.each([
    [undefined, 10_000],
    [500, 500],
  ])('in time: told %p, after %i ms', async (longest, milliseconds) => {
    const { call, environment } = silence();
    let answer: unknown;
    void call({}, longest).then((given) => (answer = given));
    await environment.advance(milliseconds - 1);
    expect(answer).toBeUndefined();
    await environment.advance(1);
    expect(answer).toEqual({ status: 'unreachable', reason: 'request timed out' });
    expect(environment.timers).toBe(0);
  });

  test('early, when told so', async () => {
    const { call, environment } = silence();
    const ending = new AbortController();
    const answer = call({ signal: ending.signal });
    ending.abort();
    expect(await answer).toEqual({ status: 'unreachable', reason: 'This operation was aborted' });
    expect(environment.timers).toBe(0);
    const other = call({ signal: new AbortController().signal });
    await environment.advance(10_000);
    expect(await other).toEqual({ status: 'unreachable', reason: 'request timed out' });
  });
});
