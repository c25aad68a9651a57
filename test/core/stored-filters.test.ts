import { idsIn, namesIn, storedFilters } from '../../core/stored-filters';

test.each<[unknown, string[]]>([
  ['12, 34;56\n78 90', ['12', '34', '56', '78', '90']],
  [' ', []],
  [17, ['17']],
  [
    [17, ' 18 ', ''],
    ['17', '18'],
  ],
  [undefined, []],
  [null, []],
  [{ toString: 1 }, []],
  [[{ toString: 1 }, 17, [[18]]], ['17']],
])('ids in %j', (typed, ids) => {
  expect(idsIn(typed)).toEqual(ids);
});

test('names may hold blanks', () => {
  expect(namesIn('very important, returns ;\n vip')).toEqual(['very important', 'returns', 'vip']);
});

test('nothing stored filters nothing', () => {
  const { kinds, labels, onlyFromCustomers, includeActivityUpdates } = storedFilters({});
  expect({ kinds, labels, onlyFromCustomers, includeActivityUpdates }).toEqual({
    kinds: [],
    labels: [],
    onlyFromCustomers: false,
    includeActivityUpdates: false,
  });
});

test('changed attributes come from the list and from the field beside it', () => {
  const stored = {
    changedAttributes: ['assignee'],
    moreChangedAttributes: 'custom_attributes.Plan B, identifier',
  };
  expect(storedFilters(stored).changedAttributes).toEqual([
    'assignee',
    'custom_attributes.Plan B',
    'identifier',
  ]);
});
