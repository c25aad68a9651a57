import { resolve } from 'node:path';
import { printSection, type Section } from '../section';
import { compareCore } from './core';
import { compareN8n, compareNodeRed } from './hosts';

const PARTS: Readonly<Record<string, (tarball: string) => Promise<Section>>> = {
  core: compareCore,
  'node-red': compareNodeRed,
  n8n: compareN8n,
};

/** `npm run bench:against -- other.tgz`, or some of it: `npm run bench:against -- other.tgz core n8n`. */
async function main([tarball, ...wanted]: readonly string[]): Promise<void> {
  if (tarball === undefined) throw new Error('Name the tarball of the build to compare with.');
  for (const [name, compare] of Object.entries(PARTS)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    printSection(await compare(resolve(tarball)));
  }
}

main(process.argv.slice(2)).then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
