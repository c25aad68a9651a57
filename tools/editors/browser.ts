import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where the browser is; undefined where there is none. */
export const BROWSER_PATH = [process.env.CHROMIUM ?? '', ...PLACES].find(existsSync);

/** For a test that does not run, and a command that cannot. */
export const NO_BROWSER =
  'There is no Chromium: install one (apt-get install chromium) or set CHROMIUM to its path. Nothing was looked at in an editor.';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // An editor that asks for fonts, news or templates gets nothing: all traffic stays on this machine.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

const ACTION_DEADLINE = 30_000;

export interface PageOptions {
  readonly theme?: Theme;
  readonly width?: number;
  readonly height?: number;
  /** The language that the browser asks for. */
  readonly locale?: string;
}

/** Throws {@link NO_BROWSER} where there is none: look at {@link BROWSER_PATH} before. */
export async function launchBrowser(): Promise<Browser> {
  if (BROWSER_PATH === undefined) throw new Error(NO_BROWSER);
  return chromium.launch({ executablePath: BROWSER_PATH, args: FLAGS });
}

/** A page of a person of its own: nothing is shared with other pages, cookies neither. */
export async function openPage(
  browser: Browser,
  { theme = 'light', width = 1280, height = 800, locale = 'en-US' }: PageOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height },
    // One pixel is one pixel: the pictures are kept in the repository.
    deviceScaleFactor: 1,
    colorScheme: theme,
    reducedMotion: 'reduce',
    locale,
    timezoneId: 'UTC',
  });
  context.setDefaultTimeout(ACTION_DEADLINE);
  return context.newPage();
}

/** Those that can be seen: an editor loads others when someone scrolls to them. */
const IMAGES_LOADED = `[...document.images].every(
  (image) =>
    image.complete || image.offsetParent === null || image.getBoundingClientRect().top > window.innerHeight,
)`;

/**
 * Takes a picture of the place that all parts take up together, and a little around it; of the page without any.
 */
export async function takePicture(
  page: Page,
  path: string,
  parts: readonly Locator[] = [],
  margin = 12,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await page.waitForFunction(IMAGES_LOADED);
  const clip = parts.length === 0 ? {} : { clip: await findPlace(page, parts, margin) };
  await page.screenshot({ path, animations: 'disabled', caret: 'hide', ...clip });
}

async function findPlace(page: Page, parts: readonly Locator[], margin: number) {
  const boxes = await Promise.all(parts.map((part) => part.boundingBox()));
  const seen = boxes.filter((box) => box !== null);
  if (seen.length < parts.length) throw new Error('What is to be in the picture cannot be seen.');
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  const left = Math.max(0, Math.min(...seen.map(({ x }) => x)) - margin);
  const top = Math.max(0, Math.min(...seen.map(({ y }) => y)) - margin);
  const right = Math.min(width, Math.max(...seen.map((box) => box.x + box.width)) + margin);
  const bottom = Math.min(height, Math.max(...seen.map((box) => box.y + box.height)) + margin);
  return { x: left, y: top, width: right - left, height: bottom - top };
}
