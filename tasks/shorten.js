const { readFile, writeFile } = require('node:fs/promises');
const { minify } = require('@swc/core');

/** What esbuild calls a file that is required, and what it makes of an export. */
const REQUIRED = /\bimport_\w+/g;
const EXPORTED = /\b\w+:\(\)=>(\w+)/g;

/**
 * Goes on where esbuild stops. What files take from each other keeps its name, so that a test can follow it and a stack
 * trace says through which doors it went; classes do, because errors show theirs.
 */
async function shorten(file) {
  const code = await readFile(file, 'utf8');
  const names = [...(code.match(REQUIRED) ?? []), ...Array.from(code.matchAll(EXPORTED), ([, name]) => name)];
  const mangle = { topLevel: true, keep_classnames: true, reserved: [...new Set(names)] };
  const compress = { toplevel: true, keep_classnames: true, passes: 4 };
  // One arrow in a label, and V8 keeps the whole text of the file with two bytes for each character.
  const format = { ascii_only: true };
  const shorter = await minify(code, { mangle, compress, format });
  await writeFile(file, shorter.code);
}

module.exports = { shorten };
