const { globSync, readFileSync } = require('node:fs');
const { mkdir, writeFile } = require('node:fs/promises');
const path = require('node:path');
const manifest = require('../package.json');
const { cachedOutput, versionsOf } = require('./output-cache.ts');
const { runScript } = require('./run-script');

/** What the compiler makes of all sources. */
const FOLDER = 'build/declarations';
const CONFIG = 'tsconfig.declarations.json';
const CONFIGS = [CONFIG, 'tsconfig.build.json', 'tsconfig.json'];
const OPTIONS = [
  ...['--silent', '--no-banner', '--no-check', '--export-referenced-types=false'],
  ...['--project', CONFIG],
];

/** The native compiler: most of the time it takes is the check, the declarations come along. */
function checkTypes() {
  const emit = ['--noEmit', 'false', '--emitDeclarationOnly', '--rootDir', '.', '--outDir', FOLDER];
  return runScript('node_modules/typescript-native/bin/tsc', ['--project', 'tsconfig.build.json', ...emit]);
}

/** One file for programs that use the core: what its exports lead to, but for what is marked as internal. */
async function bundleDeclarations() {
  const { types } = manifest.exports['./core'];
  const entry = path.join(FOLDER, path.relative('dist', types));
  const sources = globSync(`${FOLDER}/**/*.d.ts`).sort();
  const texts = [...CONFIGS, ...sources].map((file) => `${file}\n${readFileSync(file, 'utf8')}`);
  const tools = versionsOf('dts-bundle-generator', 'typescript');
  const cached = cachedOutput('declarations', [...tools, ...OPTIONS, entry, ...texts]);
  const text = cached.read();
  await mkdir(path.dirname(types), { recursive: true });
  if (text !== undefined) return writeFile(types, text);
  await runScript('node_modules/dts-bundle-generator/dist/bin/dts-bundle-generator.js', [
    ...OPTIONS,
    ...['--out-file', types, entry],
  ]);
  cached.write(readFileSync(types, 'utf8'));
}

module.exports = { DECLARATIONS: FOLDER, checkTypes, bundleDeclarations };
