import { loadedBy, readSources, type SourceFile } from './fixtures/source-tree';

/** Where each host's files are, and where their tests are, in the same folders below. */
const TESTS_OF = { 'nodes/host': 'test/nodes', 'node-red/host': 'test/node-red' } as const;

/** Files without a test of their name: the test that covers them, and why that one. */
const COVERED_ELSEWHERE: Readonly<Record<string, { readonly by: string; readonly because: string }>> = {
  'nodes/host/filter-forms.ts': {
    by: 'test/nodes/filter-parameters.test.ts',
    because: 'words and three forms of a field, which are looked at in the list of filters',
  },
  'nodes/host/output-option.ts': {
    by: 'test/nodes/option-parameters.test.ts',
    because: 'words of one option, which is looked at among the others',
  },
  'nodes/host/share-duplicates-option.ts': {
    by: 'test/nodes/option-parameters.test.ts',
    because: 'words of one option, which is looked at among the others',
  },
  'nodes/host/registration-values.ts': {
    by: 'test/nodes/registration-parameter.test.ts',
    because: 'two words, compared with what each version of a node stores',
  },
  'nodes/host/stream/pace-parameters.ts': {
    by: 'test/nodes/stream/option-parameters.test.ts',
    because: 'words and bounds, compared with what is read',
  },
  'nodes/host/stream/restart-parameters.ts': {
    by: 'test/nodes/stream/option-parameters.test.ts',
    because: 'words and bounds, compared with what is read',
  },
  'node-red/host/entered-fields.ts': {
    by: 'test/node-red/serve-account-test.test.ts',
    because: 'what a dialog sends, which is tested with what becomes of it',
  },
  'node-red/host/serve-test.ts': {
    by: 'test/node-red/serve-account-test.test.ts',
    because: 'the route of the two tests of accounts, which is asked there',
  },
  'node-red/host/webhook-route.ts': {
    by: 'test/node-red/webhook-node.test.ts',
    because: 'what a node puts behind its path, which is asked there through the router',
  },
  'node-red/host/stream/serve-stream-account-test.ts': {
    by: 'test/node-red/serve-account-test.test.ts',
    because: 'it answers as the test of any account, and is asked beside it',
  },
  'node-red/host/registration/node-registration.ts': {
    by: 'test/node-red/registration/registrations.test.ts',
    because: 'one trigger’s part of them: each step of it is a deploy there',
  },
};

// Nothing else leads to a file of a host.
const sources = readSources([...Object.values(TESTS_OF), 'nodes', 'node-red', 'tools/house']);
const hostFiles = Object.keys(TESTS_OF).flatMap((folder) =>
  [...sources.values()].filter(({ path }) => path.startsWith(`${folder}/`)),
);
const withLogic = hostFiles.filter(({ holdsOnlyTypes }) => !holdsOnlyTypes);

function ownTestOf({ path }: SourceFile): string {
  const [host = '', tests = ''] = Object.entries(TESTS_OF).find(([folder]) => path.startsWith(folder)) ?? [];
  return path.replace(host, tests).replace(/\.ts$/, '.test.ts');
}

const testOf = (file: SourceFile) => COVERED_ELSEWHERE[file.path]?.by ?? ownTestOf(file);

test('the files of both hosts are found, and those that hold only types told apart', () => {
  expect(hostFiles.length).toBeGreaterThan(100);
  const types = hostFiles.filter(({ holdsOnlyTypes }) => holdsOnlyTypes).map(({ path }) => path);
  expect(types).toContain('nodes/host/helpdesk-trigger.ts');
  expect(types).not.toContain('nodes/host/registration-values.ts');
  expect(types.length).toBeLessThan(hostFiles.length / 5);
});

test('each has a test of its name, or stands in the table', () => {
  const untested = withLogic.filter((file) => !sources.has(testOf(file)));
  expect(untested.map((file) => `${file.path}: no ${testOf(file)}`)).toEqual([]);
});

test('each is loaded by its test, which needs no host for it', () => {
  const strangers = withLogic.filter((file) => !loadedBy([testOf(file)], sources).has(file.path));
  expect(strangers.map((file) => `${testOf(file)} does not load ${file.path}`)).toEqual([]);
  expect(withLogic.map(testOf).filter((path) => path.startsWith('test/hosts/'))).toEqual([]);
});

test('the table names what is there, has no test of its name, and needs one', () => {
  const needed = withLogic.filter((file) => !sources.has(ownTestOf(file))).map(({ path }) => path);
  expect(Object.keys(COVERED_ELSEWHERE).sort()).toEqual(needed.sort());
});
