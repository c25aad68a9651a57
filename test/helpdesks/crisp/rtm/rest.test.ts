import { createQuota } from '../../../../helpdesks/crisp/rtm/quota';
import { createRest } from '../../../../helpdesks/crisp/rtm/rest';
import type { Problem } from '../../../../core/sockets/problem';
import type { RestAnswer } from '../../../../core/streams/bounded-reader';
import { FakeEnvironment } from '../../../core/sockets/fake-environment';
import { PLUGIN } from './fake-crisp';

const environment = new FakeEnvironment();
const quota = createQuota(environment.now, 500);

function answer(status: number, body: string, headers: Record<string, string> = {}): Promise<RestAnswer> {
  environment.fetch = () => Promise.resolve(new Response(body, { status, headers }));
  const rest = createRest(PLUGIN, 'https://api.crisp.chat/v1', environment, quota);
  return rest.get('/plugin/connect/account', {}, new AbortController().signal);
}

async function problem(...args: Parameters<typeof answer>): Promise<Problem> {
  const given = await answer(...args);
  if (given.ok) throw new Error('the answer was fine');
  return given.problem;
}

test.each([200, 206])('%d is an answer', async (status) => {
  expect(await answer(status, '{"error":false,"reason":"listed","data":[1]}')).toEqual({
    ok: true,
    data: [1],
  });
});

test.each([
  [401, '{"error":true,"reason":"invalid_session"}', 'credentials-refused', true],
  [403, '{"error":true,"reason":"not_allowed"}', 'forbidden', true],
  [404, '{"error":true,"reason":"website_not_found"}', 'not-found', true],
  [404, '<html>not here</html>', 'unexpected-answer', false],
  [420, '{}', 'rate-limited', false],
  [429, '{}', 'rate-limited', false],
  [500, '', 'server-error', false],
  [503, '<html>maintenance</html>', 'server-error', false],
  [200, '<html>welcome to our hotel</html>', 'unexpected-answer', false],
  [200, '{"error":true,"reason":"strange"}', 'unexpected-answer', false],
  [302, '', 'unexpected-answer', false],
])('%d %s is %s', async (status, body, code, final) => {
  expect(await problem(status, body)).toMatchObject({ code, permanent: final });
});

test.each([420, 429, 503])('%d may say when to come back', async (status) => {
  expect(await problem(status, '{}', { 'retry-after': '90' })).toMatchObject({ retryAfter: 90_000 });
  expect(await problem(status, '{}')).not.toHaveProperty('retryAfter');
});

test('a reason that is no plain word is not passed on', async () => {
  const { detail } = await problem(401, '{"error":true,"reason":"<script>alert(1)</script>"}');
  expect(detail).not.toContain('script');
});

test('a network that fails is told by its code', async () => {
  const cause = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
  environment.fetch = () => Promise.reject(new TypeError('fetch failed', { cause }));
  const rest = createRest(PLUGIN, 'https://api.crisp.chat/v1', environment, quota);
  expect(await rest.get('/x', {}, new AbortController().signal)).toMatchObject({
    problem: {
      code: 'unreachable',
      detail: expect.stringMatching(/^Crisp could not be reached \(ECONNREFUSED\)/),
    },
  });
});

test('does not follow redirects, which could lead the token elsewhere', async () => {
  let redirect: unknown;
  environment.fetch = (_, init) => {
    redirect = init?.redirect;
    return Promise.resolve(new Response('{}'));
  };
  const rest = createRest(PLUGIN, 'https://api.crisp.chat/v1', environment, quota);
  await rest.get('/x', {}, new AbortController().signal);
  expect(redirect).toBe('manual');
});

test('asks for JSON as the token, at exactly the address it was given', async () => {
  const asked: [url: string, headers: Headers][] = [];
  environment.fetch = (url, init) => {
    asked.push([String(url), new Headers(init?.headers)]);
    return Promise.resolve(new Response('{}'));
  };
  const rest = createRest(PLUGIN, 'https://api.crisp.chat/v1', environment, quota);
  const { signal } = new AbortController();
  await rest.get('/x', {}, signal);
  await rest.get('/x', { per_page: '50', search: 'a b&c' }, signal);
  expect(asked.map(([url]) => url)).toEqual([
    'https://api.crisp.chat/v1/x',
    'https://api.crisp.chat/v1/x?per_page=50&search=a+b%26c',
  ]);
  expect([...(asked[0]?.[1] ?? [])]).toEqual([
    ['accept', 'application/json'],
    ['authorization', 'Basic YW4gaWRlbnRpZmllcjphIGtleQ=='],
    ['x-crisp-tier', 'plugin'],
  ]);
});
