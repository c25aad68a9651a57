import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const text = readFileSync(join(ROOT, 'docs/contributing.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: object };

test('every npm command it names exists', () => {
  const names = [...text.matchAll(/npm (?:run )?([a-z][a-z:0-9]+)/g)].map(([, name]) => name ?? '');
  expect(names.length).toBeGreaterThan(5);
  for (const name of names.filter((each) => each !== 'install')) expect(scripts).toHaveProperty([name]);
});

test('every place it names is there, for the helpdesk that it tells of', () => {
  const named = [
    ...text.matchAll(/`((?:core|nodes|credentials|node-red|simulator|test|examples|workflows)\/[^`]*)`/g),
  ];
  const places = named.map(([, place]) =>
    (place ?? '').replaceAll('<id>', 'intercom').replaceAll('<Name>', 'Intercom'),
  );
  expect(places.length).toBeGreaterThan(15);
  expect(places.filter((place) => !existsSync(join(ROOT, place)))).toEqual([]);
});

describe('the questions', () => {
  const [, table = ''] = /<!-- questions:start -->([^]*)<!-- questions:end -->/.exec(text) ?? [];
  const rows = [...table.matchAll(/^\| (.+?\?) +\| `([^`]+)` +\| `(\w+)`/gm)].map(
    ([, question = '', file = '', name = '']) => [question, file, name] as const,
  );

  test('are all read', () => {
    expect(rows).toHaveLength(table.match(/^\| .+\?/gm)?.length ?? 0);
    expect(rows.length).toBeGreaterThanOrEqual(10);
  });

  test.each(rows)('%s %s declares %s', (_question, file, name) => {
    const source = readFileSync(join(ROOT, file), 'utf8');
    expect(source).toMatch(
      new RegExp(`^export (?:async )?(?:function|class|type|interface|const) ${name}\\b`, 'm'),
    );
  });
});

test('the rooms it lists are those of the core, in the order of the floors', () => {
  const architecture = readFileSync(join(ROOT, 'test/architecture.test.ts'), 'utf8');
  const [, list = ''] = /const FLOORS = \[([^]*?)\];/.exec(architecture) ?? [];
  const floors = [...list.matchAll(/'(core[^']*)'/g)].map(([, room]) =>
    room === 'core' ? 'core/receive.ts' : room,
  );
  const [, section = ''] = /The layers of `core\/`([^]*?)Questions, and where/.exec(text) ?? [];
  const rooms = [...section.matchAll(/^\| (`core[^|]*)\|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, room]) => room),
  );
  expect(rooms).toEqual(floors);
});
