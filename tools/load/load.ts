import { join } from 'node:path';
import { PROJECT } from '../hosts/project-node';
import { writeMeasured } from '../docs/write-measured';
import { killN8n, killNodeRed } from './kill-hosts';
import { killN8nStream, killNodeRedStream } from './kill-streams';
import { loadMachine } from './machine';
import { loadLazyN8n, loadN8n, loadN8nBehindNginx } from './n8n';
import { loadN8nControl } from './n8n-control';
import { loadNodeRed } from './node-red';
import { keepReports, renderReports } from './reports';
import type { RunReport } from './run';

const KILL_AFTER = 10;

const RUNS: Readonly<Record<string, (seconds: number) => Promise<RunReport>>> = {
  machine: loadMachine,
  'node-red': loadNodeRed,
  n8n: loadN8n,
  'n8n-behind-nginx': loadN8nBehindNginx,
  'n8n-lazy': loadLazyN8n,
  'n8n-control': loadN8nControl,
  'kill-node-red': () => killNodeRed(KILL_AFTER),
  'kill-n8n': () => killN8n(KILL_AFTER, false),
  'kill-n8n-remembered': () => killN8n(KILL_AFTER, true),
  'kill-node-red-stream': () => killNodeRedStream(),
  'kill-n8n-stream': () => killN8nStream(1),
  'kill-n8n-stream-batches': () => killN8nStream(100),
};

/** `npm run test:load`: all runs, or `npm run test:load -- n8n --seconds 60`. */
async function main(words: readonly string[]): Promise<void> {
  const at = words.indexOf('--seconds');
  const seconds = at === -1 ? 600 : Number(words[at + 1]);
  const wanted = words.filter((_, index) => at === -1 || (index !== at && index !== at + 1));
  const unknown = wanted.find((name) => !(name in RUNS));
  if (unknown !== undefined)
    throw new Error(`There is no "${unknown}", but ${Object.keys(RUNS).join(', ')}.`);

  let broken = 0;
  for (const [name, run] of Object.entries(RUNS)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const report = await run(seconds);
    print(name, report);
    broken += report.findings.filter(({ kept }) => !kept).length;
    const reports = keepReports(name, Object.keys(RUNS), report);
    await writeMeasured(join(PROJECT, 'docs', 'reliability.md'), 'load', renderReports(reports));
  }
  if (broken > 0) throw new Error(`${broken} promises were not kept.`);
}

function print(name: string, { host, about, findings, answers }: RunReport): void {
  console.log(`\n${name}: ${host}, ${about}`);
  for (const { what, expected, found, kept } of findings) {
    console.log(`  ${kept ? 'kept  ' : 'BROKEN'} ${what}: ${found} (${expected})`);
  }
  for (const [answer, count] of Object.entries(answers)) console.log(`         ${answer}: ${count}`);
}

main(process.argv.slice(2)).then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
