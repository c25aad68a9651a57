import { readFilters, readParameters } from '../../nodes/host/read-parameters';
import { settingsOf } from '../core/trigger/settings-of';
import { fakeContext } from './fake-context';

const read = (parameters: Record<string, unknown>) => readParameters(fakeContext({ parameters }).context);

test('what was never opened in the editor means a node fresh from the palette', () => {
  const { filters, ...settings } = read({ events: ['*'] });
  const { filters: _none, ...fresh } = settingsOf();
  expect(settings).toEqual(fresh);
  for (const value of Object.values(filters)) expect([false, []]).toContainEqual(value);
});

test('each option is taken for itself', () => {
  const options = {
    output: 'data',
    emitTests: true,
    emitRefusals: true,
    dropDuplicates: false,
    dropRepeats: true,
    foldStatusChanges: true,
    keepCredentials: true,
    shareDuplicates: true,
    allowPrivateUrl: true,
  };
  for (const [name, value] of Object.entries(options)) {
    const { filters: _filters, ...settings } = read({ events: ['*'], options: { [name]: value } });
    const { filters: _none, ...expected } = settingsOf({ [name]: value });
    expect(settings).toEqual(expected);
  }
});

test('the body limit is entered in KiB, the replay window in seconds', () => {
  expect(read({ options: { bodyLimit: 2, replayWindow: 0 } })).toMatchObject({
    maxBodyBytes: 2048,
    replayWindow: 0,
  });
});

test.each([
  ['automatic', 'automatic'],
  ['manual', 'manual'],
  // What versions before 1.2 stored.
  ['by-hand', 'manual'],
  [undefined, 'manual'],
])('the registration %j is %s', (registration, expected) => {
  expect(read({ registration }).registration).toBe(expected);
});

test('filters are those that were typed and those that were picked', () => {
  const filters = { inboxes: '12, 34', pickedInboxes: ['56'], ignorePrivateNotes: true };
  expect(readFilters(fakeContext({ parameters: { filters } }).context)).toMatchObject({
    inboxes: ['12', '34', '56'],
    ignorePrivateNotes: true,
    teams: [],
  });
});
