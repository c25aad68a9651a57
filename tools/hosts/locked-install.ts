import { copyFile, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { PROJECT } from './project-node';
import { runCommand } from './run-command';

const FILES = ['package.json', 'package-lock.json'] as const;

export type Progress = (line: string) => void;

/** What a lockfile of this folder holds; the first dependency is what it is called after. */
export interface Locked {
  /** A folder beside this file. */
  readonly lock: string;
  /** For the one who waits. */
  readonly size: string;
  /** A package with native code. */
  readonly compiled?: string;
}

/**
 * A folder with `node_modules`, installed once into a cache outside the project, because it takes minutes. It is built
 * under another name and renamed when it is complete, so that an interrupted or a second installation at the same
 * time never leaves a half one behind.
 */
export async function ensureInstalled(locked: Locked, progress: Progress): Promise<string> {
  const lock = join(PROJECT, 'tools', 'hosts', locked.lock);
  const cache = process.env.HELPDESK_TRIGGERS_CACHE || join(homedir(), '.cache', 'helpdesk-triggers');
  const folder = join(cache, await readName(lock));
  if (await isInstalled(lock, folder)) return folder;

  await removeAbandoned(cache);
  const building = `${folder}.partial-${process.pid}`;
  await mkdir(building, { recursive: true });
  for (const file of FILES) await copyFile(join(lock, file), join(building, file));
  await step(progress, `Installing into ${folder} (once; ${locked.size})`, () =>
    // The lockfiles were resolved without peers, and a script of one package refuses npm.
    runCommand('npm', ['ci', '--legacy-peer-deps', '--ignore-scripts', '--no-audit', '--no-fund'], building),
  );
  const { compiled } = locked;
  if (compiled !== undefined)
    await step(progress, `Compiling ${compiled}`, () => runCommand('npm', ['rebuild', compiled], building));

  if (await isInstalled(lock, folder)) await rm(building, { recursive: true, force: true });
  else {
    await rm(folder, { recursive: true, force: true });
    await rename(building, folder);
  }
  return folder;
}

/** `n8n-2.41.1`: what stands first among the dependencies, and its version. */
async function readName(lock: string): Promise<string> {
  const { dependencies } = JSON.parse(await readFile(join(lock, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const [[name = '', version = ''] = []] = Object.entries(dependencies);
  return `${name.replace(/^@.*\//, '')}-${version}`;
}

/** Complete (see above) and of the same lockfile. */
async function isInstalled(lock: string, folder: string): Promise<boolean> {
  try {
    const [wanted, found] = await Promise.all([
      readFile(join(lock, 'package-lock.json')),
      readFile(join(folder, 'package-lock.json')),
    ]);
    return wanted.equals(found);
  } catch {
    return false;
  }
}

async function removeAbandoned(cache: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  for (const name of await readdir(cache)) {
    const pid = /\.partial-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid)))
      await rm(join(cache, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function step(progress: Progress, title: string, work: () => Promise<unknown>): Promise<void> {
  const start = Date.now();
  const seconds = () => Math.round((Date.now() - start) / 1000);
  progress(`${title} …`);
  const timer = setInterval(() => progress(`  … ${seconds()} s`), 15_000);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  progress(`  done after ${seconds()} s`);
}
