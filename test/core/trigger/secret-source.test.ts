import { NO_CREDENTIAL } from '../../../core/trigger/credential';
import { fixedSecrets } from '../../../core/trigger/secret-source';

test('secrets that cannot change are known at once, and never worth another look', async () => {
  const credential = { ...NO_CREDENTIAL, signingSecrets: ['a'] };
  const source = fixedSecrets(credential);
  expect(source.known(0)).toEqual({ credential, isNewest: true });
  expect(await source.fresh(credential, 0)).toBe(credential);
});
