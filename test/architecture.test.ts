import { providers } from '../helpdesks';
import { circlesOf } from './fixtures/circles';
import { loadedAtOnce, loadedBy, readSources, type Import, type SourceFile } from './fixtures/source-tree';

const sources = readSources();
const files = [...sources.values()];
const inFolder = (...folders: string[]) =>
  files.filter(({ path }) => folders.some((folder) => path.startsWith(`${folder}/`)));

/** `file → target` for every import that the rule forbids; an empty list is what a test wants to see. */
function offences(
  from: readonly SourceFile[],
  forbids: (each: Import, file: SourceFile) => boolean,
): string[] {
  return from.flatMap((file) =>
    file.imports.filter((each) => forbids(each, file)).map(({ target }) => `${file.path} → ${target}`),
  );
}

/** `file: word` for every word of the code that matches. */
function mentions(from: readonly SourceFile[], pattern: RegExp): string[] {
  return from.flatMap(({ path, words }) =>
    words.filter((word) => pattern.test(word)).map((word) => `${path}: ${word.slice(0, 60)}`),
  );
}

test('the sources are found and their imports understood', () => {
  expect(files.length).toBeGreaterThan(100);
  const receive = sources.get('core/receive.ts');
  expect(receive?.imports).toContainEqual({ target: 'core/verify/signature.ts', typeOnly: false });
  expect(receive?.imports).toContainEqual({ target: 'core/settings.ts', typeOnly: true });
  const relative = files.flatMap(({ imports }) => imports.map(({ target }) => target));
  expect(relative.filter((target) => target.startsWith('..'))).toEqual([]);
});

describe('core', () => {
  const core = inFolder('core');

  test('says no word of a host, not even in a comment', () => {
    // The one parser of bodies that programmers know by name may stand in a sentence for them.
    const words = core.map(({ path, text }) => ({ path, text: text.replaceAll('express.raw()', '') }));
    expect(
      words.filter(({ text }) => /\bn8n\b|node-?red|\bexpress\b/i.test(text)).map(({ path }) => path),
    ).toEqual([]);
  });

  test('imports itself and node:crypto, in two files what the build puts there, and in one what these need of Node', () => {
    expect(offences(core, ({ target }) => !target.startsWith('core/') && target !== 'node:crypto')).toEqual([
      'core/sockets/global-agent.ts → node:http',
      'core/sockets/global-agent.ts → node:https',
      'core/sockets/socket-io.ts → socket.io-client',
      'core/sockets/web-socket.ts → ws',
    ]);
  });

  test('loads no socket before somebody listens, neither for programs nor for a host', () => {
    const hosts = inFolder('nodes', 'node-red').map(({ path }) => path);
    const sockets = ['socket.io-client', 'ws'];
    const loaded = loadedAtOnce(['library/index.ts', ...hosts], sources);
    expect(sockets.filter((each) => loaded.has(each))).toEqual([]);
    const everLoaded = loadedBy(hosts, sources);
    expect(sockets.filter((each) => everLoaded.has(each))).toEqual(sockets);
  });

  test('has bundled files that bring nothing else along, and so are the same for all', () => {
    const loadedFrom = (path: string) =>
      (sources.get(path)?.imports ?? []).filter(({ typeOnly }) => !typeOnly).map(({ target }) => target);
    expect(loadedFrom('core/sockets/socket-io.ts')).toEqual([
      'socket.io-client',
      'core/sockets/global-agent.ts',
      'core/sockets/plain-event.ts',
      'core/sockets/web-socket.ts',
    ]);
    expect(loadedFrom('core/sockets/web-socket.ts')).toEqual(['ws', 'core/sockets/global-agent.ts']);
    expect(loadedFrom('core/sockets/global-agent.ts')).toEqual(['node:http', 'node:https']);
    expect(loadedFrom('core/sockets/plain-event.ts')).toEqual(['core/read/unstorable.ts']);
    expect(sources.get('core/read/unstorable.ts')?.imports).toEqual([]);
  });

  test('names no helpdesk', () => {
    expect(mentions(core, providerNames())).toEqual([]);
  });

  test('has rooms that stand on each other: none imports from one above it', () => {
    const rooms = new Set(core.map(({ path }) => roomOf(path)));
    expect([...rooms].sort()).toEqual([...FLOORS].sort());
    const back = ({ target }: Import, { path }: SourceFile) =>
      target.startsWith('core/') && FLOORS.indexOf(roomOf(target)) > FLOORS.indexOf(roomOf(path));
    expect(offences(core, back)).toEqual([]);
  });
});

describe('the helpdesks', () => {
  test('import the core, each other never, and only their list knows them all', () => {
    const stranger = ({ target }: Import, { path }: SourceFile) =>
      target.startsWith('helpdesks/')
        ? folderOf(target) !== folderOf(path)
        : !target.startsWith('core/') && target !== 'node:crypto';
    const listed = (each: SourceFile) => each.path === 'helpdesks/index.ts';
    expect(
      offences(
        inFolder('helpdesks').filter((each) => !listed(each)),
        stranger,
      ),
    ).toEqual([]);
    const list = Object.keys(providers).map((id) => `helpdesks/${id}/index.ts`);
    const known = sources.get('helpdesks/index.ts')?.imports.map(({ target }) => target) ?? [];
    expect(known.filter((target) => !target.startsWith('core/')).sort()).toEqual(list.sort());
  });

  test('say no word of a host', () => {
    const named = inFolder('helpdesks').filter(({ text }) => /\bn8n\b|node-?red|\bexpress\b/i.test(text));
    expect(named.map(({ path }) => path)).toEqual([]);
  });
});

describe('the hosts', () => {
  test('hold no word about a provider in what they share', () => {
    expect(mentions(inFolder('nodes/host', 'node-red/host'), providerNames())).toEqual([]);
  });

  test('do not know each other, nor the simulator, nor the tests', () => {
    const strangers = (own: RegExp) =>
      offences(
        files.filter(({ path }) => own.test(path)),
        ({ target }) =>
          /^(?:core|helpdesks|library|nodes|credentials|node-red|recipes|schemas|simulator|tools|test)\//.test(
            target,
          ) &&
          !own.test(target) &&
          !/^(?:core|helpdesks)\//.test(target),
      );
    expect(strangers(/^(?:nodes|credentials)\//)).toEqual([]);
    expect(strangers(/^node-red\//)).toEqual([]);
  });

  test('n8n nodes and credentials use no builtin but node:crypto', () => {
    const builtin = ({ target }: Import) => target.startsWith('node:') && target !== 'node:crypto';
    expect(offences(inFolder('nodes', 'credentials'), builtin)).toEqual([]);
  });

  test('Node-RED loads nothing but this package, Node itself and what the build puts into two files', () => {
    const loaded = loadedBy(
      inFolder('node-red').map(({ path }) => path),
      sources,
    );
    const expected = /^(?:core|helpdesks|node-red)\/|^node:|^(?:socket\.io-client|ws)$/;
    expect([...loaded].filter((each) => !expected.test(each))).toEqual([]);
  });

  test('n8n loads nothing but this package, n8n-workflow, node:crypto, what the build puts into two files and what these need', () => {
    const loaded = loadedBy(
      inFolder('nodes', 'credentials').map(({ path }) => path),
      sources,
    );
    const expected =
      /^(?:core|helpdesks|nodes|credentials)\/|^n8n-workflow$|^node:(?:crypto|https?)$|^(?:socket\.io-client|ws)$/;
    expect([...loaded].filter((each) => !expected.test(each))).toEqual([]);
  });
});

describe('the simulator', () => {
  const senders = loadedBy(['simulator/senders/index.ts', 'simulator/send.ts'], sources);

  test('is imported by nobody who is shipped, and neither are the recipes', () => {
    const shipped = inFolder('core', 'helpdesks', 'library', 'nodes', 'credentials', 'node-red');
    expect(
      offences(shipped, ({ target }) => /^(?:simulator|recipes|schemas|tools|test)\//.test(target)),
    ).toEqual([]);
  });

  test('takes only tables and types from core where it signs, and nothing that signs there', () => {
    const fromCore = [...senders].filter((each) => /^(?:core|helpdesks)\//.test(each));
    expect(fromCore.length).toBeGreaterThan(0);
    expect(fromCore.filter((each) => !/^helpdesks\/\w+\/(?:catalogue|examples)\b/.test(each))).toEqual([]);
  });

  test('sends with nothing but Node itself', () => {
    expect([...senders].filter((each) => !/^(?:helpdesks|simulator)\/|^node:/.test(each))).toEqual([]);
  });
});

describe('files', () => {
  test('are in no circle, not even of types', () => {
    expect(circlesOf(sources)).toEqual([]);
  });

  test('have names that say what is inside', () => {
    const drawer = /(?:^|\/)(?:utils?|helpers?|common|misc|shared|lib)(?:\.ts|\/)/;
    expect(files.map(({ path }) => path).filter((path) => drawer.test(path))).toEqual([]);
  });

  test('are in kebab-case, except where n8n wants the class name', () => {
    const named = files.map(({ path }) => path).filter((path) => !/\.(?:node|credentials)\.ts$/.test(path));
    const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*\.ts$/;
    expect(named.filter((path) => !kebab.test(path.slice(path.lastIndexOf('/') + 1)))).toEqual([]);
  });

  test('turn no check of the compiler or the linter off', () => {
    const excused = files.filter(({ text }) =>
      /@ts-(?:ignore|nocheck|expect-error)|eslint-disable(?!-next-line)/.test(text),
    );
    expect(excused.map(({ path }) => path)).toEqual([]);
  });
});

/** The rooms of the core from the ground up; `core` itself is what stands at its root. */
const FLOORS = [
  'core/read',
  'core/environment',
  'core/duplicates',
  'core/sockets',
  'core/helpdesk',
  'core/api',
  'core/verify',
  'core/select',
  'core/item',
  'core/status',
  'core',
  'core/reports',
  'core/trigger',
  'core/streams',
];

function roomOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

/** `helpdesks/crisp` of `helpdesks/crisp/rtm/plan.ts`. */
function folderOf(path: string): string {
  return path.split('/').slice(0, 2).join('/');
}

function providerNames(): RegExp {
  return new RegExp(Object.keys(providers).join('|'), 'i');
}
