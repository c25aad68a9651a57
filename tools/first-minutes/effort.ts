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

/**
 * Seconds of a person by the keystroke-level model (Card, Moran and Newell 1980): 0.28 for a key; for a click 1.1 to point,
 * 0.2 to press and 1.35 to think.
 */
function estimate({ clicks, keystrokes, seconds }: Effort): number {
  return Math.round(keystrokes * 0.28 + clicks * (1.1 + 0.2 + 1.35) + seconds);
}

export function describe(what: string, effort: Effort): string {
  const { clicks, keystrokes, seconds } = effort;
  return `${what}: ${clicks} clicks, ${keystrokes} keystrokes, ${seconds} s; about ${estimate(effort)} s of a person's time`;
}
