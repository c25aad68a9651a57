import { copyFile, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { PROJECT } from './project-node';
import { runCommand } from './run-command';

const LOCK = join(PROJECT, 'simulator', 'hosts', 'n8n-lock');
const FILES = ['package.json', 'package-lock.json'] as const;

export type Progress = (line: string) => void;

/**
 * The folder of a real n8n, installed once into a cache outside the project: 2,000 packages and a compiled
 * database driver take minutes. It is built under another name and renamed when it is complete, so that
 * an interrupted or a second installation at the same time never leaves a half one behind.
 */
export async function ensureN8n(progress: Progress): Promise<string> {
  const cache = process.env.HELPDESK_TRIGGERS_CACHE || join(homedir(), '.cache', 'helpdesk-triggers');
  const folder = join(cache, `n8n-${await lockedVersion()}`);
  if (await isInstalled(folder)) return folder;

  await removeAbandoned(cache);
  const building = `${folder}.partial-${process.pid}`;
  await mkdir(building, { recursive: true });
  for (const file of FILES) await copyFile(join(LOCK, file), join(building, file));
  await step(progress, `Installing n8n into ${folder} (once; 2,000 packages, about 2 GB)`, () =>
    // Its lockfile was resolved without peers, and a script of one package refuses npm.
    runCommand('npm', ['ci', '--legacy-peer-deps', '--ignore-scripts', '--no-audit', '--no-fund'], building),
  );
  await step(progress, "Compiling n8n's database driver", () =>
    runCommand('npm', ['rebuild', 'sqlite3'], building),
  );

  if (await isInstalled(folder)) await rm(building, { recursive: true, force: true });
  else {
    await rm(folder, { recursive: true, force: true });
    await rename(building, folder);
  }
  return folder;
}

async function lockedVersion(): Promise<string> {
  const { dependencies } = JSON.parse(await readFile(join(LOCK, 'package.json'), 'utf8')) as {
    dependencies: { n8n: string };
  };
  return dependencies.n8n;
}

/** Complete (see above) and of the same lockfile. */
async function isInstalled(folder: string): Promise<boolean> {
  try {
    const [wanted, found] = await Promise.all([
      readFile(join(LOCK, 'package-lock.json')),
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
