import { storedFilters } from '../../core/select/stored-filters';
import { NO_FILTERS, TEXT_FILTERS } from '../../node-red/host/config';

test('a node fresh from the palette filters nothing', () => {
  expect(storedFilters({ ...NO_FILTERS })).toEqual(storedFilters({}));
});

test('it has a place for every filter of the core', () => {
  expect(Object.keys(NO_FILTERS)).toEqual(expect.arrayContaining(Object.keys(storedFilters({}))));
});

test('the filters that are typed are those that may refer to a variable', () => {
  const typed = Object.entries(NO_FILTERS).filter(([, value]) => value === '');
  expect([...TEXT_FILTERS].sort()).toEqual(typed.map(([name]) => name).sort());
});
