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
