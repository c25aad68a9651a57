const { existsSync } = require('node:fs');
const { glob, readFile, rm, writeFile } = require('node:fs/promises');
const path = require('node:path');
const { transform } = require('esbuild');

/** Where the package's types begin: nobody can import anything else of it. */
const ENTRY = path.normalize('dist/core/index.d.ts');

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

async function dropUnusedTypes() {
  const used = await reachable(ENTRY);
  for await (const file of glob('dist/**/*.d.ts')) if (!used.has(file)) await rm(file);
}

async function reachable(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = await readFile(file, 'utf8');
  for (const [, name] of text.matchAll(/(?:from |import\()["'](\.[^"']+)["']/g)) {
    const target = path.join(path.dirname(file), name);
    await reachable([`${target}.d.ts`, path.join(target, 'index.d.ts')].find(existsSync), seen);
  }
  return seen;
}

module.exports = { stripComments, dropUnusedTypes };
