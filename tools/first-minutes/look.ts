import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { takePicture } from '../editors/browser';
import { PROJECT } from '../hosts/project-node';

/** Takes a picture of what a person sees at this moment, to be looked at; git keeps none of them. */
export type Look = (what: string) => Promise<void>;

export function createLook(page: Page, run: string): Look {
  let count = 0;
  return (what) => {
    const number = String((count += 1)).padStart(2, '0');
    return takePicture(page, join(PROJECT, 'build/first-minutes', `${run}-${number}-${what}.png`));
  };
}
