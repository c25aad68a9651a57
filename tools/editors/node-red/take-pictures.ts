import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { SIMULATED_TOKEN_PREFIX } from '../../../helpdesks/crisp/rtm/simulated-token';
import { startNodeRed } from '../../hosts/node-red';
import { takePicture, THEMES, type PageOptions } from '../browser';
import { addConfig, dragIn, openDialog, openEditor, press, searchPalette } from './editor';
import { pictureNarrow } from './narrow';
import { pictureStatuses } from './statuses';

/** Node types, each with the property of its account: one of each kind of dialog. */
const TRIGGERS: readonly (readonly [type: string, account: string])[] = [
  ['crisp webhook', 'account'],
  ['crisp rtm', 'token'],
  ['chatwoot webhook', 'account'],
  ['chatwoot realtime', 'token'],
  ['intercom webhook', 'account'],
  ['helpscout webhook', 'account'],
];

/** A realtime trigger of Chatwoot has the account that its webhook has. */
const SHARED_ACCOUNT = 'chatwoot realtime';

const LANGUAGES = ['de', 'ja'];

/** Every dialog of Node-RED's editor, in both themes, and some of them in other languages and in little room. */
export async function takePictures(browser: Browser, folder: string): Promise<void> {
  const host = await startNodeRed();
  try {
    for (const theme of THEMES) {
      const page = await openEditor(browser, host.baseUrl, { theme });
      const save = (name: string, ...parts: string[]) =>
        takePicture(
          page,
          join(folder, `${name}-${theme}.png`),
          parts.map((part) => page.locator(part).last()),
          0,
        );
      await picturePalette(page, save);
      await pictureDialogs(page, save);
      await pictureExamples(page, save);
      await page.context().close();
    }
    for (const locale of LANGUAGES) await pictureOther(browser, host.baseUrl, { locale }, folder, locale);
    await pictureNarrow(browser, host.baseUrl, folder);
    await pictureStatuses(browser, host, folder);
  } finally {
    await host.stop();
  }
}

type Save = (name: string, ...parts: string[]) => Promise<void>;

async function picturePalette(page: Page, save: Save): Promise<void> {
  await searchPalette(page, 'webhook');
  await page.waitForTimeout(600);
  await save('palette-search', '#red-ui-palette-search', '#red-ui-palette-container-helpdesk');
  await page.locator('#red-ui-palette-search input').fill('');
  await page.locator('#red-ui-palette-search input').press('Space');
  await page.locator('#red-ui-palette-search input').press('Backspace');
  await page.locator('#red-ui-palette-header-helpdesk').scrollIntoViewIfNeeded();
  await page.waitForTimeout(600);
  await page
    .locator('#red-ui-palette-base-category-helpdesk .red-ui-palette-node')
    .last()
    .scrollIntoViewIfNeeded();
  await save('palette', '#red-ui-palette-container-helpdesk');
}

async function pictureDialogs(page: Page, save: Save): Promise<void> {
  for (const [type, account] of TRIGGERS) {
    const name = type.replaceAll(' ', '-');
    const id = await dragIn(page, type, { x: 120, y: 120 });
    await openDialog(page, id);
    await save(`${name}-dialog`, '.red-ui-tray');
    if (type === 'crisp webhook') await picturePicker(page, save);
    await page.locator('#helpdesk-filters summary').click();
    await page.locator('#helpdesk-options > summary').scrollIntoViewIfNeeded();
    await save(`${name}-filters`, '.red-ui-tray');
    if (type !== SHARED_ACCOUNT) {
      await addConfig(page, account);
      await save(`${name}-account`, '.red-ui-tray');
      if (type === 'crisp rtm') await pictureSimulator(page, save);
      await press(page, 'cancel', true);
    }
    if (type === 'crisp webhook') await pictureHelp(page, save);
    await press(page, 'cancel');
    await page.keyboard.press('Delete');
  }
}

/** What only those see who enter a token of the simulator. */
async function pictureSimulator(page: Page, save: Save): Promise<void> {
  await page
    .locator('#node-config-input-identifier')
    .fill(`${SIMULATED_TOKEN_PREFIX}0000-4000-8000-000000000000`);
  await page.locator('#node-config-input-identifier').press('Tab');
  await page
    .locator('#helpdesk-stand-in')
    .evaluate((details: { open: boolean }) => void (details.open = true));
  await page.locator('#node-config-input-apiUrl').scrollIntoViewIfNeeded();
  await save('crisp-rtm-account-simulator', '.red-ui-tray');
}

async function picturePicker(page: Page, save: Save): Promise<void> {
  const search = page.locator('#helpdesk-events-search');
  await search.pressSequentially('message');
  await search.evaluate((field: { scrollIntoView(where: object): void }) =>
    field.scrollIntoView({ block: 'start' }),
  );
  await page.waitForTimeout(200);
  await save('event-picker-search', '.red-ui-tray');
  await search.fill('');
  await page.locator('#helpdesk-chosen button').first().click();
  await page.locator('#node-input-path').fill('not a path!');
  await page.locator('#node-input-path').press('Tab');
  await page.locator('#node-input-name').scrollIntoViewIfNeeded();
  await save('validation', '.red-ui-tray');
}

/** The book in the foot of the dialog opens the help beside it. */
async function pictureHelp(page: Page, save: Save): Promise<void> {
  await page.locator('.red-ui-tray-footer-left button').first().click();
  await page.waitForTimeout(800);
  await save('help');
}

async function pictureExamples(page: Page, save: Save): Promise<void> {
  await page.keyboard.press('Control+i');
  await page
    .locator(
      '#red-ui-clipboard-dialog-import-tab-examples, a[href="#red-ui-clipboard-dialog-import-tab-examples"]',
    )
    .first()
    .waitFor();
  await page.getByRole('link', { name: 'Examples' }).click();
  const entry = page.getByText('@helpdesk-triggers/n8n-nodes-helpdesk').last();
  await entry.click();
  await page.waitForTimeout(600);
  await save('examples', '.ui-dialog:visible');
  await page.keyboard.press('Escape');
}

async function pictureOther(
  browser: Browser,
  url: string,
  options: PageOptions,
  folder: string,
  name: string,
): Promise<void> {
  const page = await openEditor(browser, url, options);
  await openDialog(page, await dragIn(page, 'chatwoot webhook', { x: 120, y: 120 }));
  await takePicture(
    page,
    join(folder, `chatwoot-webhook-dialog-${name}.png`),
    [page.locator('.red-ui-tray').last()],
    0,
  );
  await page.context().close();
}
