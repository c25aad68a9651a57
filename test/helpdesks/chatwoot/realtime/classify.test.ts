import { classify } from '../../../../helpdesks/chatwoot/realtime/classify';

const NOW = Date.UTC(2026, 2, 4, 9, 30);
const problem = (status: number, body: unknown = {}, retryAfter?: string) =>
  classify({ status, body, ...(retryAfter !== undefined && { retryAfter }) }, NOW);

test.each([
  [401, 'credentials-refused', 'Copy it again'],
  [403, 'forbidden', 'free plan'],
])('%d is for a person to mend', (status, code, hint) => {
  for (const body of [{ error: 'No' }, { errors: ['You need to sign in or sign up before continuing.'] }]) {
    expect(problem(status, body)).toMatchObject({
      code,
      permanent: true,
      detail: expect.stringContaining(hint),
    });
  }
});

test.each([
  [401, undefined],
  [401, {}],
  [401, '<html>Authorization required</html>'],
  [403, '<html><title>Just a moment...</title></html>'],
  [403, { message: 'blocked' }],
  [403, { error: { code: 1020 } }],
])('%d with a body that is not Chatwoot’s own may pass: %j', (status, body) => {
  expect(problem(status, body, '40')).toEqual({
    code: 'unexpected-answer',
    permanent: false,
    retryAfter: 40_000,
    detail: expect.stringContaining('proxy'),
  });
});

test.each([
  ['Access to this endpoint is not authorized for bots', true],
  ['Invalid Access Token', false],
  ['The robots.txt forbids it', false],
])('"%s" is about a bot’s token: %s', (error, isBot) => {
  expect(problem(401, { error }).detail.includes('agent bot')).toBe(isBot);
});

test.each([
  [300, 'unexpected-answer', 'redirects to another address (300)'],
  [399, 'unexpected-answer', 'redirects to another address (399)'],
  [200, 'unexpected-answer', 'not come from the Chatwoot API (200)'],
  [299, 'unexpected-answer', 'not come from the Chatwoot API (299)'],
  [400, 'unexpected-answer', 'not come from the Chatwoot API (400)'],
  [410, 'unexpected-answer', 'not come from the Chatwoot API (410)'],
  [499, 'unexpected-answer', 'not come from the Chatwoot API (499)'],
  [404, 'not-found', 'base URL'],
  [429, 'rate-limited', 'limiting requests'],
  [500, 'server-error', '(500)'],
  [503, 'server-error', '(503)'],
])('%d may pass', (status, code, hint) => {
  expect(problem(status)).toEqual({ code, permanent: false, detail: expect.stringContaining(hint) });
});

test.each([404, 410, 429, 503])('%d is tried again when the server asks for it', (status) => {
  expect(problem(status, {}, '40')).toMatchObject({ retryAfter: 40_000 });
  expect(problem(status, {}, 'Wed, 04 Mar 2026 09:31:00 GMT')).toMatchObject({ retryAfter: 60_000 });
});
