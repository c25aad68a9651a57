import { normalisePath } from './path';

/**
 * First segments under which Node-RED's own admin API takes POST requests (@node-red/editor-api lib/index.js,
 * lib/admin/index.js, lib/editor/index.js; the inject and debug nodes). They cannot be looked up: express hides
 * mounted apps.
 */
const TAKEN = new Set([
  'auth',
  'debug',
  'flow',
  'flows',
  'inject',
  'library',
  'nodes',
  'projects',
  'settings',
]);

/**
 * Whether a webhook at this path would stand in front of the admin API. It would swallow the body of every
 * deploy, and the only tool to take it away again is a deploy.
 *
 * @param adminRoot the setting `httpAdminRoot`; false when there is no admin API
 */
export function isAdminPath(fullPath: string, adminRoot: unknown): boolean {
  if (adminRoot === false) return false;
  const root = normalisePath(typeof adminRoot === 'string' ? adminRoot : '/');
  const segments = fullPath.split('/');
  const under = root === '/' ? [''] : root.split('/');
  if (under.some((segment, index) => segments[index] !== segment)) return false;
  const first = segments[under.length];
  return first === undefined || first === '' || TAKEN.has(first);
}
