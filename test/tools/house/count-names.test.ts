import { PROVIDER_IDS } from '../../../tools/derive/listings';
import { countNames } from '../../../tools/house/count-names';
import { providers, type Provider, type ProviderId } from '../../../library';

/** Those before carry more: what was written for one of them is in findings, recordings and a page of its own. */
const FIRST: readonly ProviderId[] = ['crisp', 'chatwoot', 'helpcrunch', 'botble', 'intercom', 'libredesk'];
const SINCE = PROVIDER_IDS.filter((id) => !FIRST.includes(id));
const registersItself = (id: ProviderId) => (providers[id] as Provider).registrar !== undefined;

function count(id: ProviderId) {
  const groups = countNames(id);
  const total = [...groups.values()].reduce((sum, files) => sum + files.length, 0);
  return { total, own: groups.get('own folders')?.length, elsewhere: groups.get('elsewhere')?.length };
}

test('there are helpdesks of both sorts', () => {
  expect(SINCE.map(registersItself)).toEqual(expect.arrayContaining([true, false]));
});

/** A helpdesk that carries its name far costs whoever adds the next one. */
test.each(SINCE)('%s is in 40 files at most', (id) => {
  const { total, own, elsewhere } = count(id);
  expect(own).toBeGreaterThan(12);
  expect(total).toBeLessThanOrEqual(40);
  expect(elsewhere).toBeLessThanOrEqual(15);
});
