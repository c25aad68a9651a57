import { countNames } from '../../../tools/house/count-names';

function count(id: Parameters<typeof countNames>[0]) {
  const groups = countNames(id);
  const total = [...groups.values()].reduce((sum, files) => sum + files.length, 0);
  return { total, own: groups.get('own folders')?.length, elsewhere: groups.get('elsewhere')?.length };
}

/** A helpdesk that carries its name far costs whoever adds the next one. */
test.each(['tawk', 'front'] as const)('%s, registered by hand, is in 42 files at most', (id) => {
  const { total, own, elsewhere } = count(id);
  expect(own).toBeGreaterThan(15);
  expect(total).toBeLessThanOrEqual(42);
  expect(elsewhere).toBeLessThanOrEqual(13);
});

/** Two credentials, a registrar, the REST that it talks to and the tests of both come on top. */
test.each(['zammad', 'zendesk', 'helpscout', 'freescout'] as const)(
  '%s, which registers itself, is in 52 files at most',
  (id) => {
    const { total, elsewhere } = count(id);
    expect(total).toBeLessThanOrEqual(52);
    expect(elsewhere).toBeLessThanOrEqual(20);
  },
);
