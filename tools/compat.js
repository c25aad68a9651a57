const { spawnSync } = require('node:child_process');
const path = require('node:path');

/**
 * `npm run test:compat`: the suites of the hosts on the last versions before the newest, with the Node of their time.
 * Left out is what the older hosts have otherwise or not at all: editors, n8n's queue mode, its cloud, and the loader,
 * which is that of the newest n8n.
 */
const NODE_RED = { HELPDESK_TRIGGERS_NODE_RED: '4' };
const N8N = { HELPDESK_TRIGGERS_N8N: '1' };
/** Where these suites are, among others. */
const PROJECTS = ['hosts', 'sockets', 'release'];
const RUNS = [
  { host: 'Node-RED 4.1.15', env: NODE_RED, suites: 'test/hosts/node-red/(?!editor)' },
  { host: 'n8n 1.123.81', env: N8N, suites: 'test/hosts/n8n/(?!cloud|editor|loader|queue)' },
  {
    host: 'both, side by side',
    env: { ...NODE_RED, ...N8N },
    suites: 'test/hosts/(bad-lines|contract|peers|programs|recorded)\\.test',
  },
];

/** npm puts the project's own Node first in the path; the machine's comes after it. */
const own = path.join(__dirname, '..', 'node_modules');
const folders = process.env.PATH.split(path.delimiter).filter((folder) => !folder.startsWith(own));
const node = spawnSync('which', ['node'], { env: { PATH: folders.join(path.delimiter) }, encoding: 'utf8' });
const HELPDESK_TRIGGERS_NODE = process.env.HELPDESK_TRIGGERS_NODE || node.stdout.trim();
const { stdout: version } = spawnSync(HELPDESK_TRIGGERS_NODE, ['--version'], { encoding: 'utf8' });

const failed = RUNS.filter(({ host, env, suites }) => {
  console.log(`\n${host} on Node ${version.trim()} (${HELPDESK_TRIGGERS_NODE})`);
  const jest = [require.resolve('jest/bin/jest'), '--selectProjects', ...PROJECTS, '--runInBand'];
  const { status } = spawnSync(process.execPath, [...jest, '--testPathPatterns', suites], {
    env: { ...process.env, HELPDESK_TRIGGERS_NODE, ...env },
    stdio: 'inherit',
  });
  return status !== 0;
});
if (failed.length > 0) console.error(`\nFailed: ${failed.map(({ host }) => host).join(', ')}`);
process.exitCode = failed.length;
