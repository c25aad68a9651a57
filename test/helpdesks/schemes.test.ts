import { providers } from '../../library';
import { findExpected } from '../fixtures/expected';

test.each(Object.values(providers))('$label signs as its vendor says', ({ id, label, scheme, modes }) => {
  const expected = findExpected(id);
  expect(scheme).toEqual(expected.scheme);
  expect([label, modes]).toEqual([expected.label, expected.modes]);
});
