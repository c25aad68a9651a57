import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { nodeEnvironment } from '../../../tools/hosts/project-node';

/** The unit of /proc: USER_HZ is 100 on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;

export interface TimedRun {
  /** Until the line, or the end. */
  readonly seconds: number;
  /** Processor time to the end, with all processes that it started. */
  readonly cpu: number;
}

/** Runs a script of a checkout's package.json to its end. */
export async function timeScript(
  checkout: string,
  args: readonly string[],
  untilLine?: RegExp,
): Promise<TimedRun> {
  const before = childrenCpuSeconds();
  const start = performance.now();
  let reached: number | undefined;
  const child = spawn('npm', args, {
    cwd: checkout,
    env: nodeEnvironment(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (untilLine?.test(line) === true) reached ??= performance.now();
  });
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code !== 0) throw new Error(`"npm ${args.join(' ')}" in ${checkout} ended with ${String(code)}`);
  if (untilLine !== undefined && reached === undefined) throw new Error(`${checkout} printed no such line`);
  const seconds = ((reached ?? performance.now()) - start) / 1000;
  return { seconds, cpu: childrenCpuSeconds() - before };
}

/** Of all children that have ended. */
function childrenCpuSeconds(): number {
  const stat = readFileSync('/proc/self/stat', 'utf8');
  // The name stands in brackets and may hold blanks.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13]) + Number(fields[14])) / TICKS_PER_SECOND;
}
