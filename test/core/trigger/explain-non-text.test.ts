import { NO_CREDENTIAL } from '../../../core/trigger/credential';
import { explainNonText } from '../../../core/trigger/explain-non-text';
import { reject } from '../../../core/verify/explain';

const missing = reject('secret-missing', {});
const credential = { ...NO_CREDENTIAL, nonText: { signature: 'number', 'url-key': 'object' } };

test.each([
  ['signature', 'The secret is a number, not text, so '],
  ['url-key', 'The URL key is an object, not text, so '],
] as const)('of the mode %s it says what was entered', (mode, sentence) => {
  const explained = explainNonText(missing, mode, credential);
  expect(explained).toMatchObject({ kind: 'reject', reason: 'secret-missing' });
  expect(explained).toHaveProperty('detail', expect.stringContaining(sentence));
});

test('where nothing was entered, none is set; other refusals are none of its business', () => {
  expect(explainNonText(missing, 'signature', NO_CREDENTIAL)).toBe(missing);
  const urlKeyOnly = { ...NO_CREDENTIAL, nonText: { 'url-key': 'array' } };
  expect(explainNonText(missing, 'signature', urlKeyOnly)).toBe(missing);
  const other = reject('raw-body-missing', {});
  expect(explainNonText(other, 'signature', credential)).toBe(other);
});
