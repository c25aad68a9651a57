import type { Shoot } from './shoot';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startChatwootServer } from '../../../simulator/chatwoot/server';
import { startCrispServer } from '../../../simulator/crisp/server';
import { startN8n, type N8nHost } from '../../hosts/n8n';
import { openPage, takePicture, THEMES } from '../browser';
import { signIn } from './editor';
import { pictureFirstMinutes } from './first-minutes';
import { pictureDialogs } from './dialogs';
import { createSetups } from './setups';

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
      const shoot: Shoot = (name, ...parts) =>
        takePicture(page, join(folder, `${name}-${theme}.png`), parts, 0);
      await takeAll(page, host, urls, shoot);
      await page.context().close();
    }
  } finally {
    await Promise.all([host.stop(), crisp.close(), chatwoot.close()]);
  }
}

async function takeAll(
  page: Page,
  host: N8nHost,
  urls: readonly (readonly [string, string])[],
  shoot: Shoot,
): Promise<void> {
  await signIn(page, host);
  await pictureFirstMinutes(page, host, shoot);
  for (const [name, url] of urls) await pictureDialogs(page, name, url, shoot);
}
