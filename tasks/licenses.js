const { readFile, writeFile } = require('node:fs/promises');
const path = require('node:path');

const FILE = 'dist/THIRD-PARTY-LICENSES.txt';

/** The bundled packages' licenses ask to be passed on. */
async function writeLicenses(inputs) {
  const roots = inputs.map((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0]);
  const texts = [...new Set(roots.filter((root) => root !== undefined))].sort().map(async (root) => {
    const { name, version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
    return `${name} ${version}\n\n${await readFile(path.join(root, 'LICENSE'), 'utf8')}`;
  });
  await writeFile(FILE, (await Promise.all(texts)).join(`\n${'-'.repeat(80)}\n\n`));
}

module.exports = { writeLicenses };
