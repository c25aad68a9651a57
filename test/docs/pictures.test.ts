import { globSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from '../../tools/docs/pages';
import { KEPT, shownPictures } from '../../tools/editors/shown-pictures';

test('the pictures that are kept are those that pages show (else: npm run screenshots)', () => {
  const kept = globSync(`${KEPT}/**/*.png`, { cwd: ROOT }).map((file) => relative(KEPT, file));
  expect(kept.length).toBeGreaterThan(5);
  expect(kept.sort()).toEqual(shownPictures());
  expect(kept).toContain(join('n8n', 'chatwoot-automatic-dialog-light.png'));
});
