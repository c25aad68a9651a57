import { explainRegistered } from '../../../core/trigger/explain-registered';
import { reject } from '../../../core/verify/explain';

const explain = (refusal: Parameters<typeof explainRegistered>[0]) =>
  explainRegistered(refusal, 'Chatwoot', 'Register it again.');

test('sends nobody to copy a secret that no person entered', () => {
  const mismatch = explain(reject('signature-mismatch', { header: 'X', signed: '{body}' }));
  expect(mismatch.detail).toMatch(/secret of this webhook in Chatwoot.*once every ten seconds/);
  const missing = explain(reject('secret-missing', {}));
  expect(missing.detail).toBe(
    'The secret of this webhook could not be fetched from Chatwoot. Register it again.',
  );
});

test('leaves everything else as it is', () => {
  const other = reject('raw-body-missing', {});
  expect(explain(other)).toBe(other);
});
