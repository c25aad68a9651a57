import { countNames } from '../../../tools/house/count-names';
import { PROVIDER_IDS } from '../../../tools/derive/listings';

/** A helpdesk that carries its name far costs whoever adds the next one. */
test('the newest helpdesk is in 40 files at most, 12 of them outside its folders, icons and tests', () => {
  const [newest = 'crisp'] = PROVIDER_IDS.slice(-1);
  const groups = countNames(newest);
  const total = [...groups.values()].reduce((sum, files) => sum + files.length, 0);
  expect(groups.get('own folders')?.length).toBeGreaterThan(15);
  expect(total).toBeLessThanOrEqual(40);
  expect(groups.get('elsewhere')?.length).toBeLessThanOrEqual(12);
});
