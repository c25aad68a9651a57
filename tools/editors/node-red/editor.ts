import type { Browser, Locator, Page } from 'playwright-core';
import { openPage, type PageOptions } from '../browser';

/** What a person does in Node-RED's editor, with mouse and keyboard; the scripts only look. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** What is used of the editor's own object, to know where nodes are. */
declare const RED: {
  readonly workspaces?: { readonly active: () => string };
  readonly nodes: {
    readonly filterNodes: (filter: { type: string }) => { id: string; valid: boolean }[];
    readonly node: (id: string) => { valid: boolean; status?: { text?: string } } | null;
  };
};

/** The editor of a fresh person: no tour, no remembered palette. */
export async function openEditor(browser: Browser, url: string, options: PageOptions = {}): Promise<Page> {
  const page = await openPage(browser, options);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(
    (theme) => localStorage.setItem('view-dark-theme', theme),
    options.theme ?? 'light',
  );
  await page.goto(url);
  await page.waitForFunction(() => typeof RED !== 'undefined' && Boolean(RED.workspaces?.active()));
  await page.locator('#red-ui-palette-search input').waitFor();
  await page.locator('.red-ui-loader, #red-ui-loading-progress').first().waitFor({ state: 'hidden' });
  return page;
}

/** Types into the palette, and answers with the entries that it still shows. */
export async function searchPalette(page: Page, words: string): Promise<Locator> {
  const field = page.locator('#red-ui-palette-search input');
  await field.fill('');
  await field.pressSequentially(words);
  const entries = page.locator('#red-ui-palette-container .red-ui-palette-node:visible');
  await entries.first().waitFor();
  return entries;
}

/** From the palette to a place on the canvas; answers with the new node's id. */
export async function dragIn(page: Page, type: string, to: Place): Promise<string> {
  await searchPalette(page, type);
  const entry = page.locator(`.red-ui-palette-node[data-palette-type="${type}"]`);
  // The list slides while it is filtered.
  await page.waitForTimeout(400);
  await entry.scrollIntoViewIfNeeded();
  const canvas = await findPlace(page.locator('#red-ui-workspace-chart'));
  const before = await readIds(page, type);
  await drag(page, toMiddle(await findPlace(entry)), { x: canvas.x + to.x, y: canvas.y + to.y });
  const [id] = (await readIds(page, type)).filter((each) => !before.includes(each));
  if (id === undefined) throw new Error(`"${type}" did not reach the canvas.`);
  return id;
}

/** From the output of one node to the input of another. */
export async function wire(page: Page, from: string, to: string): Promise<void> {
  const output = await findPlace(findNode(page, from).locator('.red-ui-flow-port-output'));
  const input = await findPlace(findNode(page, to).locator('.red-ui-flow-port-input'));
  await drag(page, toMiddle(output), toMiddle(input));
}

export async function openDialog(page: Page, id: string): Promise<Locator> {
  await findNode(page, id).locator('.red-ui-flow-node').dblclick();
  return openTray(page);
}

/** The dialog of a new config node, opened with the + beside its field. */
export async function addConfig(page: Page, property: string): Promise<Locator> {
  await page.locator(`#node-input-btn-${property}-add`).click();
  await page.locator('#node-config-dialog-ok').waitFor();
  return openTray(page);
}

/** The topmost dialog, once it has slid in. */
async function openTray(page: Page): Promise<Locator> {
  const tray = page.locator('.red-ui-tray').last();
  await tray.locator('.red-ui-tray-body form').first().waitFor();
  await page.waitForTimeout(400);
  return tray;
}

export async function press(page: Page, button: 'ok' | 'cancel', config = false): Promise<void> {
  const pressed = page.locator(config ? `#node-config-dialog-${button}` : `#node-dialog-${button}`);
  await pressed.click();
  await pressed.waitFor({ state: 'detached' });
  await page.waitForTimeout(300);
}

export async function deploy(page: Page): Promise<void> {
  await page.locator('#red-ui-header-button-deploy').click();
  await page.locator('#red-ui-header-button-deploy.disabled').waitFor();
}

/** What stands under a node. */
export function findStatus(page: Page, id: string): Locator {
  return findNode(page, id).locator('.red-ui-flow-node-status-label');
}

export function findNode(page: Page, id: string): Locator {
  return page.locator(`[id="${id}"]`);
}

function readIds(page: Page, type: string): Promise<string[]> {
  return page.evaluate((wanted) => RED.nodes.filterNodes({ type: wanted }).map(({ id }) => id), type);
}

interface Box extends Place {
  readonly width: number;
  readonly height: number;
}

async function findPlace(locator: Locator): Promise<Box> {
  const box = await locator.first().boundingBox();
  if (box === null) throw new Error('It cannot be seen.');
  return box;
}

function toMiddle({ x, y, width, height }: Box): Place {
  return { x: x + width / 2, y: y + height / 2 };
}

async function drag(page: Page, from: Place, to: Place): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 20 });
  await page.mouse.up();
}
