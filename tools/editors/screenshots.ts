import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { BROWSER_PATH, launchBrowser, NO_BROWSER } from './browser';

/** Takes the pictures of one host into a folder. */
export type TakePictures = (
  browser: Awaited<ReturnType<typeof launchBrowser>>,
  folder: string,
) => Promise<void>;

const PICTURES = join(__dirname, '..', '..', 'docs', 'screenshots');

/** `npm run screenshots [-- n8n | node-red]`: every dialog of both editors, each from a folder beside this file. */
async function main(wanted: readonly string[]): Promise<void> {
  if (BROWSER_PATH === undefined) return console.log(NO_BROWSER);
  const entries = await readdir(__dirname, { withFileTypes: true });
  const hosts = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  for (const host of hosts.filter((name) => wanted.length === 0 || wanted.includes(name))) {
    const { takePictures } = (await import(`./${host}/take-pictures`)) as { takePictures: TakePictures };
    const browser = await launchBrowser();
    try {
      await takePictures(browser, join(PICTURES, host));
    } finally {
      await browser.close();
    }
    console.log(`${host}: the pictures are in docs/screenshots/${host}`);
  }
}

void main(process.argv.slice(2));
