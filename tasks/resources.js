const { build } = require('esbuild');

const OPTIONS = { bundle: true, minify: true, target: 'es2020', logLevel: 'warning' };

/** What the dialogs load: one script and one style sheet, in the folder from which Node-RED serves them. */
async function bundleResources() {
  await build({ ...OPTIONS, entryPoints: ['node-red/resources/editor.ts'], outdir: 'resources' });
  await build({ ...OPTIONS, entryPoints: ['node-red/resources/helpdesk.css'], outdir: 'resources' });
}

module.exports = { bundleResources };
