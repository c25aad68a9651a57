const { existsSync } = require('node:fs');
const { glob, readFile, rm } = require('node:fs/promises');
const path = require('node:path');
const manifest = require('../package.json');

const REFERENCE = /(?:\bfrom |\bimport\()["'](\.[^"']+)["']/g;

/** tsc writes types for every source; programs need those that the core's own lead to. */
async function dropUnusedTypes() {
  const used = await reachable(path.normalize(manifest.exports['./core'].types));
  for await (const file of glob('dist/**/*.d.ts')) if (!used.has(file)) await rm(file);
}

async function reachable(entry) {
  const seen = new Set();
  const visit = async (file) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const [, name] of (await readFile(file, 'utf8')).matchAll(REFERENCE)) {
      const target = path.join(path.dirname(file), name);
      await visit([`${target}.d.ts`, path.join(target, 'index.d.ts')].find(existsSync));
    }
  };
  await visit(entry);
  return seen;
}

module.exports = { dropUnusedTypes };
