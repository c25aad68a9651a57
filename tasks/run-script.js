const { execFile } = require('node:child_process');
const { promisify } = require('node:util');

const run = promisify(execFile);

/** A script of a package, in a process of its own; an error says what it printed. */
async function runScript(script, options) {
  await run(process.execPath, [script, ...options]).catch((error) => {
    throw new Error(error.stdout || error.message);
  });
}

module.exports = { runScript };
