import { idsIn, namesIn, storedFilters } from '../../../core/select/stored-filters';

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
  expect(namesIn(['very important', 7])).toEqual(['very important', '7']);
});

const SWITCHES = [
  'onlyFromCustomers',
  'ignoreAutomated',
  'ignorePrivateNotes',
  'ignoreUnknownAuthors',
  'includeActivityUpdates',
];
const IDS = [
  'kinds',
  'ignoreAuthors',
  'accounts',
  'inboxes',
  'messageTypes',
  'senderTypes',
  'statuses',
  'teams',
  'assignees',
  'changedAttributes',
];
const NAMES = ['ignoreMarkers', 'labels'];
const NOTHING = {
  ...Object.fromEntries(SWITCHES.map((name) => [name, false])),
  ...Object.fromEntries([...IDS, ...NAMES].map((name) => [name, []])),
};

test('nothing stored filters nothing', () => {
  expect(storedFilters({})).toEqual(NOTHING);
});

test.each(SWITCHES)('%s is on only where it was switched on', (name) => {
  expect(storedFilters({ [name]: true })).toEqual({ ...NOTHING, [name]: true });
  for (const other of [1, 'true', {}]) expect(storedFilters({ [name]: other })).toEqual(NOTHING);
});

test.each(IDS)('%s are ids', (name) => {
  expect(storedFilters({ [name]: 'a b' })).toEqual({ ...NOTHING, [name]: ['a', 'b'] });
});

test.each(NAMES)('%s are names', (name) => {
  expect(storedFilters({ [name]: 'a b' })).toEqual({ ...NOTHING, [name]: ['a b'] });
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
