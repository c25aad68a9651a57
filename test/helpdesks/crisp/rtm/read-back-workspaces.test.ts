import { PLUGIN } from './fake-crisp';
import { EVERYTHING, FakeReading, USER, WEBSITE } from './reading';

let crisp: FakeReading;
beforeEach(() => {
  crisp = new FakeReading();
});

const INSTALLED = (page: number) => `/plugin/connect/websites/all/${page}`;
const CONVERSATIONS = (website: string) => `/website/${website}/conversations/1`;

test('a website token is read back from its own workspace', async () => {
  await crisp.since(WEBSITE);
  expect(crisp.paths).toEqual([CONVERSATIONS('w1')]);
  expect(crisp.reader.incomplete).toBeNull();
});

test('a user token that names its workspace is read back from there', async () => {
  await crisp.since({ ...USER, websiteId: 'w2' });
  expect(crisp.paths).toEqual([CONVERSATIONS('w2')]);
});

test.each([
  ['none', USER],
  ['an empty one', { ...USER, websiteId: '' }],
])(
  'a user token with %s reads nothing, and says that workspaces have to be chosen',
  async (_, credential) => {
    expect(await crisp.since(credential)).toEqual([]);
    expect(crisp.asked).toEqual([]);
    expect(crisp.reader.incomplete).toEqual({
      code: 'workspaces-unknown',
      detail: expect.stringMatching(/user token .*workspaces\. Select workspaces/),
    });
  },
);

test.each([
  ['website', WEBSITE],
  ['plugin', PLUGIN],
  ['user', USER],
] as const)('chosen workspaces are all that is read with a %s token', async (_, credential) => {
  await crisp.since(credential, { ...EVERYTHING, rooms: ['w8', 'w9'] });
  expect(crisp.paths).toEqual([CONVERSATIONS('w8'), CONVERSATIONS('w9')]);
  expect(crisp.reader.incomplete).toBeNull();
});

test('a plugin token is read back from every workspace that installed the plugin, on however many pages', async () => {
  crisp.has(INSTALLED(1), [{ website_id: 'w1' }, { website_id: 'w2' }]);
  crisp.has(INSTALLED(2), [{ website_id: 'w3' }]);
  await crisp.since(PLUGIN);
  expect(crisp.paths).toEqual([
    INSTALLED(1),
    INSTALLED(2),
    INSTALLED(3),
    CONVERSATIONS('w1'),
    CONVERSATIONS('w2'),
    CONVERSATIONS('w3'),
  ]);
});

test('a list that brings the same workspaces on every page comes to an end', async () => {
  const page = [{ website_id: 'w1' }];
  crisp.has(INSTALLED(1), page);
  crisp.has(INSTALLED(2), page);
  crisp.has(INSTALLED(3), page);
  await crisp.since(PLUGIN);
  expect(crisp.paths).toEqual([INSTALLED(1), INSTALLED(2), CONVERSATIONS('w1')]);
});

test('a workspace without an id, or that is no object, is passed over', async () => {
  crisp.has(INSTALLED(1), [{ name: 'nameless' }, 'odd', null, { website_id: 'w1' }]);
  await crisp.since(PLUGIN);
  expect(crisp.paths).toEqual([INSTALLED(1), INSTALLED(2), CONVERSATIONS('w1')]);
});

test('an id that would lead elsewhere stays one part of the path', async () => {
  await crisp.since({ ...WEBSITE, websiteId: '../w1?x' });
  expect(crisp.paths).toEqual(['/website/..%2Fw1%3Fx/conversations/1']);
});
