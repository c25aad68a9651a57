import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ROOT } from '../docs/pages';
import { BROWSER_PATH, launchBrowser, NO_BROWSER } from './browser';
import { KEPT, shownPictures } from './shown-pictures';

/** Takes the pictures of one host into a folder. */
export type TakePictures = (
  browser: Awaited<ReturnType<typeof launchBrowser>>,
  folder: string,
) => Promise<void>;

/** All of them, to be looked at; git keeps only those that a page shows. */
const ALL = join(ROOT, 'build', 'screenshots');

/** `npm run screenshots [-- n8n | node-red]`: every dialog of both editors, each from a folder beside this file. */
async function main(wanted: readonly string[]): Promise<void> {
  if (BROWSER_PATH === undefined) return console.log(NO_BROWSER);
  const entries = await readdir(__dirname, { withFileTypes: true });
  const hosts = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  for (const host of hosts.filter((name) => wanted.length === 0 || wanted.includes(name))) {
    const { takePictures } = (await import(`./${host}/take-pictures`)) as { takePictures: TakePictures };
    const browser = await launchBrowser();
    try {
      await takePictures(browser, join(ALL, host));
    } finally {
      await browser.close();
    }
    const renewed = await renewShown(host);
    console.log(`${host}: all pictures are in build/screenshots, and ${renewed} that pages show in ${KEPT}`);
  }
}

async function renewShown(host: string): Promise<number> {
  const shown = shownPictures().filter((path) => path.startsWith(`${host}/`) && existsSync(join(ALL, path)));
  for (const path of shown) {
    await mkdir(dirname(join(ROOT, KEPT, path)), { recursive: true });
    await copyFile(join(ALL, path), join(ROOT, KEPT, path));
  }
  return shown.length;
}

void main(process.argv.slice(2));
