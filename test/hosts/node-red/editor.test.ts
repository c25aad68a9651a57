import type { Browser, Page } from 'playwright-core';
import { startChatwootServer } from '../../../simulator/chatwoot/server';
import { deliver } from '../../../simulator/deliver';
import { startNodeRed, type NodeRedHost } from '../../../tools/hosts/node-red';
import { createDelivery } from '../../../simulator/senders';
import { providers } from '../../../library';
import { BROWSER_PATH, launchBrowser, NO_BROWSER } from '../../../tools/editors/browser';
import {
  addAllNodes,
  closeDialog,
  findCutLists,
  measureOverflow,
  openById,
} from '../../../tools/editors/node-red/dialogs';
import {
  addConfig,
  deploy,
  dragIn,
  openDialog,
  openEditor,
  press,
  findStatus,
  searchPalette,
  wire,
} from '../../../tools/editors/node-red/editor';

const SECRET = 'typed-into-the-dialog';

let host: NodeRedHost;
let browser: Browser;
let page: Page;
const pageErrors: string[] = [];
const withBrowser = BROWSER_PATH === undefined ? test.skip : test;
if (BROWSER_PATH === undefined) console.warn(NO_BROWSER);

beforeAll(async () => {
  if (BROWSER_PATH === undefined) return;
  [host, browser] = await Promise.all([startNodeRed(), launchBrowser()]);
  page = await openEditor(browser, host.baseUrl);
  page.on('pageerror', ({ message }) => pageErrors.push(message));
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await host?.stop();
}, 30_000);

withBrowser(
  'from an empty editor to a delivered item, by clicks and typing alone',
  async () => {
    const trigger = await dragIn(page, 'crisp webhook', { x: 200, y: 120 });
    const debug = await dragIn(page, 'debug', { x: 460, y: 120 });
    await wire(page, trigger, debug);

    await openDialog(page, trigger);
    const problem = page.locator('#node-input-account').locator('xpath=ancestor::div[@class="form-row"]');
    expect(await problem.locator('.helpdesk-problem').innerText()).toContain('none selected');
    await addConfig(page, 'account');
    await page.locator('#node-config-input-name').fill('Acme');
    await page.locator('#node-config-input-secret').fill(SECRET);
    await press(page, 'ok', true);
    expect(await problem.locator('.helpdesk-problem').innerText()).toBe('');

    await page.locator('#helpdesk-events-search').pressSequentially('customer mess');
    const row = page.locator('#helpdesk-events label:visible', { hasText: 'New Customer Message' });
    // A new node has it already.
    expect(await row.locator('input').isChecked()).toBe(true);
    expect(await page.locator('#helpdesk-chosen button').allInnerTexts()).toEqual(['New Customer Message']);
    await page.locator('#helpdesk-url-copy').click();
    const url = await page.evaluate<string>('navigator.clipboard.readText()');
    await press(page, 'ok');

    await deploy(page);
    await findStatus(page, trigger).filter({ hasText: 'listening' }).waitFor();
    const message = createDelivery('crisp', 'message:send', { secret: SECRET, now: Date.now() });
    expect(url).toMatch(new RegExp(`^${host.baseUrl}/helpdesk/crisp/[0-9a-f]{12}$`));
    expect(await deliver(url, message)).toMatchObject({ status: 200 });
    const shown = page.locator('.red-ui-debug-msg', { hasText: 'crisp/message:send' });
    expect(await shown.locator('.red-ui-debug-msg-topic').innerText()).toContain('crisp/message:send');
    expect(pageErrors).toEqual([]);
  },
  60_000,
);

withBrowser(
  'every helpdesk is found in the palette by its name and by its id',
  async () => {
    for (const { id, label } of Object.values(providers)) {
      for (const words of new Set([id, label.toLowerCase()])) {
        const entries = await searchPalette(page, words);
        await entries.filter({ hasText: label }).first().waitFor();
      }
    }
    expect(pageErrors).toEqual([]);
  },
  120_000,
);

withBrowser(
  'an event that is ticked takes the place of all, and all takes the place of events',
  async () => {
    const trigger = await dragIn(page, 'intercom webhook', { x: 200, y: 220 });
    await openDialog(page, trigger);
    const chosen = () => page.locator('#helpdesk-chosen button').allInnerTexts();
    await page.locator('#helpdesk-events-search').fill('no such event');
    expect(await page.locator('#helpdesk-events p').innerText()).toContain('No events match');
    await page.locator('#helpdesk-events-search').fill('');
    const row = (name: string) => page.locator('#helpdesk-events label', { hasText: name }).first();
    expect(await chosen()).toEqual(['New Customer Message']);
    await row('Agent Reply').click();
    expect(await chosen()).toEqual(['New Customer Message', 'Agent Reply']);
    await page.locator('#helpdesk-chosen button').last().click();
    await page.locator('#helpdesk-chosen button').last().click();
    expect(await page.locator('#helpdesk-events-problem').innerText()).toContain('at least one');
    await row('All Events').click();
    expect(await chosen()).toEqual(['All Events']);
    await row('New Customer Message').click();
    expect(await chosen()).toEqual(['New Customer Message']);
    await press(page, 'cancel');
    expect(pageErrors).toEqual([]);
  },
  60_000,
);

withBrowser.each(['crisp rtm', 'chatwoot realtime'])(
  'the dialog of "%s" says that a token is missing, until there is one',
  async (type) => {
    const trigger = await dragIn(page, type, { x: 200, y: 320 });
    await openDialog(page, trigger);
    const problem = page
      .locator('#node-input-token')
      .locator('xpath=ancestor::div[@class="form-row"]')
      .locator('.helpdesk-problem');
    expect(await problem.innerText()).toContain('no events are received');
    await addConfig(page, 'token');
    await press(page, 'ok', true);
    expect(await problem.innerText()).toBe('');
    await press(page, 'cancel');
    expect(pageErrors).toEqual([]);
  },
  60_000,
);

withBrowser.each(['en-US', 'de', 'fr'])(
  'no list of a dialog cuts its entries, %s',
  async (locale) => {
    const wide = await openEditor(browser, host.baseUrl, { locale });
    const cut: [string, string[]][] = [];
    for (const id of await addAllNodes(wide)) {
      await openById(wide, id);
      const lists = await findCutLists(wide);
      if (lists.length > 0) cut.push([id, lists]);
      await closeDialog(wide);
    }
    expect(cut).toEqual([]);
    await wide.context().close();
  },
  240_000,
);

/** Themes, and a language whose words are long. */
withBrowser.each([
  ['light', 'en-US'],
  ['dark', 'de'],
] as const)(
  'every dialog fits into a window of 640 pixels, %s, %s',
  async (theme, locale) => {
    const narrow = await openEditor(browser, host.baseUrl, { width: 640, height: 560, theme, locale });
    const ids = await addAllNodes(narrow);
    expect(ids.length).toBeGreaterThan(2 * Object.keys(providers).length);
    const overflows: [string, object][] = [];
    for (const id of ids) {
      await openById(narrow, id);
      const overflow = await measureOverflow(narrow);
      if (Object.keys(overflow).length > 0) overflows.push([id, overflow]);
      await closeDialog(narrow);
    }
    expect(overflows).toEqual([]);
    await narrow.context().close();
  },
  240_000,
);

withBrowser(
  'an account is tested by a button, before anything is deployed',
  async () => {
    const server = await startChatwootServer();
    try {
      await openDialog(page, await dragIn(page, 'chatwoot webhook', { x: 200, y: 320 }));
      await addConfig(page, 'account');
      const verdict = page.locator('#helpdesk-test-verdict');
      const answerOf = async (token: string) => {
        await page.locator('#node-config-input-apiToken').fill(token);
        await page.locator('#helpdesk-test').click();
        await page.locator('#helpdesk-test-verdict:is(.helpdesk-good, .helpdesk-bad)').waitFor();
        return verdict.innerText();
      };
      await page.locator('#node-config-input-baseUrl').fill(server.url);
      expect(await answerOf(server.tokens.administrator)).toBe('Fill in "Account ID" first.');
      await page.locator('#node-config-input-accountId').fill(String(server.accountId));
      expect(await answerOf(server.tokens.administrator)).toContain('It works');
      expect(await answerOf(server.tokens.agent)).toContain('does not belong to an administrator');
      expect(await answerOf(server.tokens.wrong)).toContain('Chatwoot rejected this token');
      await press(page, 'cancel', true);
      await press(page, 'cancel');
      expect(pageErrors).toEqual([]);
    } finally {
      await server.close();
    }
  },
  60_000,
);
