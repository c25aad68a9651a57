import { dirname, join, relative } from 'node:path';
import { PAGES, readPage } from '../docs/pages';

const PICTURE = /!\[[^\]]*\]\(([^)\s]+\.png)\)|src="([^"]+\.png)"/g;

/** Where the pictures are that are kept, from the root. */
export const KEPT = 'docs/screenshots';

/** The pictures that pages show, as paths below the folder of those that are kept: `n8n/canvas-light.png`. */
export function shownPictures(): string[] {
  const shown = PAGES.flatMap((page) =>
    [...readPage(page).matchAll(PICTURE)].map(([, link, source]) =>
      relative(KEPT, join(dirname(page), link ?? source ?? '')),
    ),
  );
  return [...new Set(shown)].sort();
}
