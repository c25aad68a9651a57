const { spawnSync } = require('node:child_process');
const path = require('node:path');

/**
 * `npm run test:compat`: the suites of the hosts on the last versions before the newest, with the Node of their time.
 * n8n 1.123.81 (HELPDESK_TRIGGERS_N8N=1) starts, but the harness does not yet get past its start-up page.
 */
const RUNS = [
  { host: 'Node-RED 4.1.15', env: { HELPDESK_TRIGGERS_NODE_RED: '4' }, suites: ['test/hosts/node-red'] },
];

/** npm puts the project's own Node first in the path; the machine's comes after it. */
const own = path.join(__dirname, '..', 'node_modules');
const folders = process.env.PATH.split(path.delimiter).filter((folder) => !folder.startsWith(own));
const node = spawnSync('which', ['node'], { env: { PATH: folders.join(path.delimiter) }, encoding: 'utf8' });
const HELPDESK_TRIGGERS_NODE = process.env.HELPDESK_TRIGGERS_NODE || node.stdout.trim();

const failed = RUNS.filter(({ host, env, suites }) => {
  console.log(`\n${host} on ${HELPDESK_TRIGGERS_NODE}`);
  const args = [require.resolve('jest/bin/jest'), '--selectProjects', 'hosts', '--runInBand', ...suites];
  const { status } = spawnSync(process.execPath, args, {
    env: { ...process.env, HELPDESK_TRIGGERS_NODE, ...env },
    stdio: 'inherit',
  });
  return status !== 0;
});
if (failed.length > 0) console.error(`\nFailed: ${failed.map(({ host }) => host).join(', ')}`);
process.exitCode = failed.length;
