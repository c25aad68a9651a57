import type { Shoot } from './shoot';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startChatwootServer } from '../../../simulator/chatwoot/server';
import { startCrispServer } from '../../../simulator/crisp/server';
import { startN8n } from '../../hosts/n8n';
import { openPage, takePicture, THEMES } from '../browser';
import { signIn } from './editor';
import { pictureFirstMinutes } from './first-minutes';
import { pictureDialogs } from './dialogs';
import { createSetups } from './setups';

const NARROW = 640;
/** A stream, a webhook that registers itself, and one that is entered by hand. */
const PICTURED_NARROW = ['crisp-rtm', 'chatwoot-automatic', 'intercom'];

/** A real n8n with the packed package, and simulated helpdesks that credentials can be tested against. */
export async function takePictures(browser: Browser, folder: string): Promise<void> {
  const crisp = await startCrispServer();
  const chatwoot = await startChatwootServer();
  const host = await startN8n({ progress: console.log });
  try {
    const urls: [string, string][] = [];
    for (const [name, setup] of Object.entries(createSetups(crisp, chatwoot))) {
      const { workflowId } = await host.createTrigger({ ...setup, name });
      urls.push([name, `${host.baseUrl}/workflow/${workflowId}`]);
    }
    for (const theme of THEMES) {
      const page = await openPage(browser, { theme });
      const shootAs =
        (end: string): Shoot =>
        (name, ...parts) =>
          takePicture(page, join(folder, `${name}-${end}.png`), parts, 0);
      await signIn(page, host);
      await pictureFirstMinutes(page, host, shootAs(theme));
      for (const each of urls) await pictureDialogs(page, each, shootAs(theme));
      for (const each of urls.filter(([name]) => PICTURED_NARROW.includes(name)))
        await pictureDialogs(page, each, shootAs(`${NARROW}-${theme}`), NARROW);
      // Who closes the window in a workflow stays its writer for a while, and a bar across the canvas says so.
      await page.goto(`${host.baseUrl}/home/workflows`);
      await page.context().close();
    }
  } finally {
    await Promise.all([host.stop(), crisp.close(), chatwoot.close()]);
  }
}
