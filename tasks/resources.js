const { build } = require('esbuild');

/** Each needs those before it. */
const SCRIPTS = ['choices', 'webhook', 'picker', 'stream', 'registration'];
const OPTIONS = { bundle: true, minify: true, target: 'es2020', logLevel: 'warning' };

/** What the dialogs load: one script and one style sheet, in the folder from which Node-RED serves them. */
async function bundleResources() {
  const contents = SCRIPTS.map((name) => `import './${name}-editor.js';`).join('\n');
  const stdin = { contents, resolveDir: 'node-red/resources' };
  await build({ ...OPTIONS, stdin, outfile: 'resources/editor.js' });
  await build({ ...OPTIONS, entryPoints: ['node-red/resources/helpdesk.css'], outdir: 'resources' });
}

module.exports = { bundleResources };
