import { isUsablePath, joinPath, joinUrl, normalisePath } from '../../node-red/host/path';

test.each([
  ['/hook/a', '/hook/a'],
  ['//Hook//A/', '/hook/a'],
  ['hook/a?x=/y/', '/hook/a'],
  ['/hook/a#part', '/hook/a'],
  ['/', '/'],
  ['', '/'],
])('%s is %s', (url, path) => expect(normalisePath(url)).toBe(path));

test('joins a root and a path', () => {
  expect(joinPath('/red/', '/Hook')).toBe('/red/hook');
  expect(joinPath('', 'hook')).toBe('/hook');
});

test.each(['hook', '/hook/', 'a/b-c_d.e~f/9'])('%s can be used', (path) =>
  expect(isUsablePath(path)).toBe(true),
);
test.each(['', '/', 'a b', 'a/:id', 'a//b', 'ä', 'a?b', '*', 'a%20b'])('%j cannot', (path) =>
  expect(isUsablePath(path)).toBe(false),
);

test.each([
  [['https://flows.example.com', '', 'Hook'], 'https://flows.example.com/Hook'],
  [['https://flows.example.com/', '/red/', '/Hook/'], 'https://flows.example.com/red/Hook'],
  [[' https://flows.example.com/n//', '/', 'a/b'], 'https://flows.example.com/n/a/b'],
] as const)('%j is the URL %s, with the letters as they were typed', ([address, root, path], url) => {
  expect(joinUrl(address, root, path)).toBe(url);
});
