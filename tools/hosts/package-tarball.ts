import { join } from 'node:path';
import { PROJECT } from './project-node';
import { runCommand } from './run-command';

/** The built package as people install it; made from `dist`, so build first. */
export async function packTarball(folder: string): Promise<string> {
  const printed = await runCommand('npm', ['pack', '--json', '--pack-destination', folder], PROJECT);
  // A `prepack` notice of npm may stand before the JSON.
  const [packed] = JSON.parse(printed.slice(printed.indexOf('['))) as { filename: string }[];
  if (packed === undefined) throw new Error('npm pack printed no file name');
  return join(folder, packed.filename.replace('@', '').replace('/', '-'));
}
