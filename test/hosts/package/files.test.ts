import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { builtFiles, DIST } from './built-files';

const manifest = JSON.parse(readFileSync(join(DIST, '..', 'package.json'), 'utf8'));
const files = builtFiles('.js');
const read = (file: string) => readFileSync(join(DIST, file), 'utf8');

/** `file → other file` for everything that is loaded from this package. */
const required = files.flatMap((file) =>
  [...read(file).matchAll(/require\("(\.[^"]+)"\)/g)].map(
    ([, name = '']) => [file, relative(DIST, join(DIST, dirname(file), name))] as const,
  ),
);

test('hundreds of sources are few files: those that hosts load by name, one for each layer, and the streams', () => {
  const byName = [
    ...manifest.n8n.nodes,
    ...manifest.n8n.credentials,
    ...Object.values(manifest['node-red'].nodes),
    manifest.exports['./core'].default,
  ].map((path: string) => relative('dist', path));
  expect(files.filter((file) => !byName.includes(file))).toEqual([
    'core/internal.js',
    'core/sockets/socket-io.js',
    'core/sockets/web-socket.js',
    'helpdesks/chatwoot/realtime/stream.js',
    'helpdesks/crisp/rtm/stream.js',
    'node-red/host.js',
    'nodes/host.js',
  ]);
});

test('everything that a file takes from another is there', () => {
  const taken = files.flatMap((file) => {
    const text = read(file);
    const sources = [...text.matchAll(/\b(\w+)=require\("(\.[^"]+)"\)/g)];
    return sources.flatMap(([, variable = '', name = '']) => {
      const target = join(DIST, dirname(file), name);
      const uses = text.matchAll(new RegExp(`\\b${variable}\\.(\\w+)`, 'g'));
      return [...uses].map(([, property = '']) => ({ file, target, property }));
    });
  });
  expect(taken.length).toBeGreaterThan(200);
  const missing = taken.filter(({ target, property }) => !(property in jest.requireActual<object>(target)));
  expect(missing).toEqual([]);
});

test('only the streams load a socket', () => {
  const loaders = required.filter(([, target]) => /sockets\/(?:web-socket|socket-io)\.js$/.test(target));
  expect(unique(loaders)).toEqual([
    ['core/sockets/socket-io.js', 'core/sockets/web-socket.js'],
    ['helpdesks/chatwoot/realtime/stream.js', 'core/sockets/web-socket.js'],
    ['helpdesks/crisp/rtm/stream.js', 'core/sockets/socket-io.js'],
  ]);
  const streams = required.filter(([, target]) => target.endsWith('/stream.js')).map(([file]) => file);
  expect(streams).toEqual(['core/internal.js', 'core/internal.js']);
});

test('no file that a host or a program loads by name loads a socket before somebody listens', () => {
  const named = [
    ...manifest.n8n.nodes,
    ...manifest.n8n.credentials,
    ...Object.values(manifest['node-red'].nodes),
    manifest.exports['./core'].default,
  ].map((path: string) => join(DIST, '..', path));
  const script = `
    for (const file of ${JSON.stringify(named)}) require(file);
    process.stdout.write(JSON.stringify(Object.keys(require.cache)));`;
  const cached = JSON.parse(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' })) as string[];
  const loaded = cached.map((file) => relative(DIST, file));
  expect(loaded).toContain('core/internal.js');
  expect(loaded.filter((file) => /^(?:helpdesks|core\/sockets)\//.test(file))).toEqual([]);
});

test('what files take from each other keeps its name, so that a stack trace can be read', () => {
  const { receive, createSettings } = jest.requireActual<Record<string, { name: string }>>(
    join(DIST, 'library/index.js'),
  );
  expect([receive?.name, createSettings?.name]).toEqual(['receive', 'createSettings']);
  const inside = jest.requireActual<Record<string, { name: string }>>(join(DIST, 'core/internal.js'));
  expect(inside.checkAccount?.name).toBe('checkAccount');
});

test('code is ASCII: one arrow in a label, and V8 keeps the whole file with two bytes a character', () => {
  expect(files.filter((file) => /[^\x00-\x7f]/.test(read(file)))).toEqual([]);
  // What people read is the same.
  const { providers } = jest.requireActual<{ providers: Record<string, { hints: Record<string, string> }> }>(
    join(DIST, 'library/index.js'),
  );
  expect(providers.crisp?.hints['signature-missing']).toContain('Settings → Workspace Settings');
});

function unique(pairs: readonly (readonly [string, string])[]) {
  return [...new Map(pairs.map((pair) => [pair.join(), pair])).values()];
}
