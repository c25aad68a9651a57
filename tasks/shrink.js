const { existsSync } = require('node:fs');
const { glob, readFile, rm, writeFile } = require('node:fs/promises');
const path = require('node:path');
const { transform } = require('esbuild');
const manifest = require('../package.json');

/** Where hosts and programs begin to load the package; what none of them reaches, such as the examples, stays out. */
const CODE = [
  ...manifest.n8n.credentials,
  ...manifest.n8n.nodes,
  ...Object.values(manifest['node-red'].nodes),
  manifest.exports['./core'].default,
];
const TYPES = [manifest.exports['./core'].types];

/** What is installed is a third smaller without comments and indentation; names stay, and so do the comments of types. */
async function stripComments() {
  for await (const file of glob('dist/**/*.js')) {
    const { code } = await transform(await readFile(file, 'utf8'), {
      platform: 'node',
      minifyWhitespace: true,
    });
    await writeFile(file, code);
  }
}

async function dropUnused() {
  const used = new Set([...(await reachable(CODE, '.js')), ...(await reachable(TYPES, '.d.ts'))]);
  for await (const file of glob(['dist/**/*.js', 'dist/**/*.d.ts'])) if (!used.has(file)) await rm(file);
}

const REFERENCE = /(?:\bfrom |\bimport\(|\brequire\()["'](\.[^"']+)["']/g;

async function reachable(entries, ending) {
  const seen = new Set();
  const visit = async (file) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const [, name] of (await readFile(file, 'utf8')).matchAll(REFERENCE)) {
      const target = path.join(path.dirname(file), name);
      await visit([target + ending, path.join(target, `index${ending}`)].find(existsSync));
    }
  };
  for (const entry of entries) await visit(path.normalize(entry));
  return seen;
}

module.exports = { dropUnused, stripComments };
