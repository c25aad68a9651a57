import { NO_FILTERS } from '../../../node-red/host/config';
import { readConfig, type SavedStream } from '../../../node-red/host/stream/config';

const saved = (fields: object) =>
  ({ id: 'n', type: 'crisp rtm', z: 'tab', name: '', ...fields }) as SavedStream;

test('what a flow leaves out means a node fresh from the palette', () => {
  expect(readConfig(saved({}))).toEqual({
    version: 1,
    token: '',
    events: ['*'],
    ...NO_FILTERS,
    output: 'item',
    shareDuplicates: false,
    catchUp: true,
    afterRestart: 'readBack',
    readBackHours: 24,
    eventsPerMessage: 1,
    longestWait: 1000,
  });
});

test('what was saved is taken, also where it is empty or off', () => {
  const fields = { events: [], catchUp: false, readBackHours: '', accounts: 'site-1', token: 't' };
  expect(readConfig(saved(fields))).toMatchObject(fields);
});

test('where the node stands and what it is wired to does not decide about its connection', () => {
  const config = readConfig(saved({ x: 10, y: 20, wires: [['next']], name: 'Mine' }));
  for (const name of ['id', 'type', 'z', 'name', 'x', 'y', 'wires']) expect(config).not.toHaveProperty(name);
});
