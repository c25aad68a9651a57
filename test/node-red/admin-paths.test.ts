import { isAdminPath } from '../../node-red/host/admin-paths';

test.each([
  ['/flows', undefined, true],
  ['/flows/x', '/', true],
  ['/flowsy', '/', false],
  ['/hook', '/', false],
  ['/', '/', true],
  ['/flows', '/admin/', false],
  ['/admin/flows', '/admin/', true],
  ['/admin', '/admin', true],
  ['/admin/hook', '/admin', false],
  ['/administrator/flows', '/admin', false],
  ['/flows', false, false],
])('%s with the admin at %s: %s', (path, root, taken) => expect(isAdminPath(path, root)).toBe(taken));

test.each([
  'auth/token',
  'inject/1',
  'debug/1/enable',
  'library/local',
  'nodes',
  'projects',
  'settings/user',
  'flow',
])('POST to %s is the own API of Node-RED', (path) => {
  expect([isAdminPath(`/${path}`, '/'), isAdminPath(`/admin/${path}`, '/Admin')]).toEqual([true, true]);
});
