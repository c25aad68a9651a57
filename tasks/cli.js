const { copyFile, mkdir, rm, writeFile } = require('node:fs/promises');
const path = require('node:path');
const { build } = require('esbuild');
const manifest = require('../package.json');

const FOLDER = 'build/cli';
/** The one package of others that the simulated Crisp is made of; people get it with the command. */
const SOCKETS = 'socket.io';

const README = `# Helpdesk triggers: command line

Plays a helpdesk, to try the triggers of [${manifest.name}](${manifest.homepage}) without one.

\`\`\`sh
npx @helpdesk-triggers/cli send chatwoot message_created --url URL --secret SECRET
npx @helpdesk-triggers/cli serve crisp
\`\`\`

\`send\` signs a sample delivery as the helpdesk does and sends it to any trigger; \`send --list\` names all events. \`serve\` is a
simulated Crisp or Chatwoot on this machine, and prints every id and token that a trigger needs.
`;

/** The simulator as a package of its own, from the same sources, in \`build/cli\`. */
async function buildCli() {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  await build({
    entryPoints: ['simulator/cli.ts'],
    outfile: path.join(FOLDER, 'cli.js'),
    bundle: true,
    platform: 'node',
    target: 'es2023',
    external: [SOCKETS],
    minifyWhitespace: true,
    minifySyntax: true,
    banner: { js: '#!/usr/bin/env node' },
    logLevel: 'warning',
  });
  const { version, license, homepage, bugs, repository, author, engines, devDependencies } = manifest;
  const own = {
    name: '@helpdesk-triggers/cli',
    version,
    description:
      'Plays Crisp, Chatwoot and other helpdesks, to try the helpdesk triggers for n8n and Node-RED',
    ...{ license, homepage, bugs, repository, author, engines },
    bin: { 'helpdesk-triggers': 'cli.js' },
    files: ['cli.js'],
    dependencies: { [SOCKETS]: devDependencies[SOCKETS] },
  };
  await writeFile(path.join(FOLDER, 'package.json'), `${JSON.stringify(own, null, 2)}\n`);
  await writeFile(path.join(FOLDER, 'README.md'), README);
  await copyFile('LICENSE', path.join(FOLDER, 'LICENSE'));
}

module.exports = { buildCli };
