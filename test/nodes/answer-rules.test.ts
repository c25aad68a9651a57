import { answerRules, REDIRECTS } from '../../nodes/host/answer-rules';

test('each status has a sentence, in the form that n8n tests a credential with', () => {
  expect(answerRules({ 401: 'Rejected.', 404: 'No such account.' })).toEqual([
    { type: 'responseCode', properties: { value: 401, message: 'Rejected.' } },
    { type: 'responseCode', properties: { value: 404, message: 'No such account.' } },
  ]);
});

test('every redirect that keeps or changes the method is explained', () => {
  // RFC 9110, 15.4: those that name another address. 303 and 304 answer no test of a credential.
  expect(answerRules(REDIRECTS).map(({ properties: { value } }) => value)).toEqual([301, 302, 307, 308]);
});
