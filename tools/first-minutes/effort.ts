import type { Page } from 'playwright-core';

/** What a person did: every press of a mouse button, drags too, and every key. */
export interface Effort {
  readonly clicks: number;
  readonly keystrokes: number;
  readonly seconds: number;
}

/** Counts from now on, in this page; a helper that fills a field without keys is not counted. */
export async function countEffort(page: Page): Promise<() => Effort> {
  const count = { clicks: 0, keystrokes: 0 };
  const started = Date.now();
  await page.exposeFunction('countOne', (what: keyof typeof count) => void (count[what] += 1));
  await page.evaluate(`
    addEventListener('pointerdown', () => countOne('clicks'), true);
    addEventListener('keydown', () => countOne('keystrokes'), true);
  `);
  return () => ({ ...count, seconds: Math.round((Date.now() - started) / 1000) });
}

export function describe(what: string, { clicks, keystrokes, seconds }: Effort): string {
  return `${what}: ${clicks} clicks, ${keystrokes} keystrokes, ${seconds} s`;
}
