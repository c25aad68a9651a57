import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { takePicture, THEMES } from '../browser';
import { addAllNodes, closeDialog, openById } from './dialogs';
import { openEditor } from './editor';

const PICTURED = ['chatwoot-webhook', 'chatwoot-account', 'crisp-rtm-account'];

/** Dialogs in a window of 640 pixels. */
export async function pictureNarrow(browser: Browser, url: string, folder: string): Promise<void> {
  for (const theme of THEMES) {
    const page = await openEditor(browser, url, { theme, width: 640, height: 560 });
    await addAllNodes(page);
    for (const name of PICTURED) {
      await openById(page, `all-${name}`);
      await takePicture(page, join(folder, `${name}-640-${theme}.png`));
      await closeDialog(page);
    }
    await page.context().close();
  }
}
