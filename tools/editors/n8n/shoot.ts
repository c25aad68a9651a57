import type { Locator } from 'playwright-core';

/** Takes one picture; its name ends in the theme. */
export type Shoot = (name: string, ...parts: readonly Locator[]) => Promise<void>;
