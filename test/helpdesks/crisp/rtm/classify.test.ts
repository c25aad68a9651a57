import { classify } from '../../../../helpdesks/crisp/rtm/classify';

const because = (reason: unknown) => ({ error: true, reason });

/** What a person reads, and the code and finality that go with it. */
test.each([
  [401, 'credentials-refused', /rejected the token \(401 some_reason\).*website token/],
  [403, 'forbidden', /website token .*\(403 some_reason\).*installed in the workspace.*scopes/],
  [404, 'not-found', /cannot find this workspace \(404 some_reason\).*website ID/],
  [420, 'rate-limited', /limiting requests \(420 some_reason\).*daily quota/],
  [429, 'rate-limited', /limiting requests \(429 some_reason\).*daily quota/],
  [500, 'server-error', /internal error \(500 some_reason\)/],
  [599, 'server-error', /internal error \(599 some_reason\)/],
  [499, 'unexpected-answer', /unexpected answer \(499 some_reason\).*proxy/],
])('%d is told as %s, with its reason and what to look at', (status, code, sentence) => {
  expect(classify(status, because('some_reason'), 'website', undefined)).toEqual({
    code,
    detail: expect.stringMatching(sentence),
    permanent: [401, 403, 404].includes(status),
  });
});

test.each([
  [401, '<html>Authorization required</html>'],
  [401, {}],
  [403, '<html><title>Just a moment...</title></html>'],
  [403, { error: 'blocked' }],
])('a %d that Crisp itself did not give may pass: %j', (status, body) => {
  expect(classify(status, body, 'plugin', 5000)).toMatchObject({
    code: 'unexpected-answer',
    permanent: false,
    retryAfter: 5000,
    detail: expect.stringContaining('proxy'),
  });
});

test.each([
  [{}],
  [null],
  ['<html>not here</html>'],
  [{ error: 'true', reason: 'not_found' }],
  [{ error: false, reason: 'not_found' }],
])('a 404 that Crisp itself did not give may pass: %j', (body) => {
  expect(classify(404, body, 'plugin', 5000)).toMatchObject({
    code: 'unexpected-answer',
    permanent: false,
    retryAfter: 5000,
  });
});

test.each([
  ['none', {}],
  ['an empty one', because('')],
  ['a number', because(503)],
  ['a sentence', because('Something odd.')],
  ['markup before and after a word', because('<b>odd</b>')],
  ['a word that goes on in the next line', because('odd\nline')],
  ['a very long word', because('a'.repeat(61))],
  ['no object at all', 'null'],
])('a reason that is %s is left out', (_, body) => {
  expect(classify(503, body, 'plugin', undefined).detail).toContain('internal error (503).');
});

test('a reason may be a word of sixty letters', () => {
  const word = 'a'.repeat(60);
  expect(classify(503, because(word), 'plugin', undefined).detail).toContain(`(503 ${word})`);
});
