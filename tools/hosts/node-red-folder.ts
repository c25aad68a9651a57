import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeProbeNodes } from './node-red-probe';
import { runCommand } from './run-command';
import { PROJECT } from './project-node';

/** Anything of Node-RED's settings file that is plain data. */
export type NodeRedSettings = Readonly<Record<string, unknown>>;

/** Node-RED brings the npm that its palette manager runs; the machine's own may be too old. */
const NPM = join(PROJECT, 'node_modules', 'npm', 'bin', 'npm-cli.js');

/** The flags of Node-RED's palette manager (@node-red/registry, lib/installer.js). */
const FLAGS = [
  '--no-audit',
  '--no-update-notifier',
  '--no-fund',
  '--save',
  '--save-prefix=~',
  '--omit=dev',
  '--engine-strict',
];

/** A user directory with the packed package in it, as the palette manager would leave it. */
export async function prepareUserFolder(
  folder: string,
  tarball: string | false,
  port: number,
  settings: NodeRedSettings,
  probes = true,
): Promise<string> {
  const manifest = { name: 'node-red-project', version: '0.0.1', private: true };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  if (tarball !== false) await runCommand('node', [NPM, 'install', ...FLAGS, '--', tarball], folder);
  await mkdir(join(folder, 'nodes'), { recursive: true });
  await writeProbeNodes(join(folder, 'nodes'), probes);

  const all = {
    uiHost: '127.0.0.1',
    uiPort: port,
    userDir: folder,
    flowFile: 'flows.json',
    credentialSecret: 'throwaway',
    telemetry: { enabled: false, updateNotification: false },
    editorTheme: { tours: false, projects: { enabled: false } },
    ...settings,
  };
  const settingsFile = join(folder, 'settings.js');
  await writeFile(settingsFile, `module.exports = ${JSON.stringify(all, null, 2)};\n`);
  return settingsFile;
}
