import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../../tools/hosts/project-node';
import { PLAYS, playsOn } from './plays';
import { startServices, type Services } from './services';
import type { Stage } from './stage';

/** Puts a file, with its addresses already those of the stand-ins, on a host. */
export type Mount = (
  text: string,
  services: Services,
) => Promise<Stage & { readonly remove: () => Promise<void> }>;

/** Imports every file of a folder and plays what belongs to it. */
export function runPlays(folder: 'examples' | 'workflows', mount: Mount): void {
  const files = readdirSync(join(PROJECT, folder));

  it('have a play each', () => {
    const host = folder === 'examples' ? 'node-red' : 'n8n';
    expect(files.map((name) => name.replace(/\.json$/, '')).sort()).toEqual([...playsOn(host)].sort());
  });

  it.each(files)('%s', async (file) => {
    const play = PLAYS[file.replace(/\.json$/, '')];
    if (play === undefined) throw new Error(`Nothing is played with ${file}.`);
    const services = await startServices();
    try {
      const text = services.readdress(readFileSync(join(PROJECT, folder, file), 'utf8'));
      const stage = await mount(text, services);
      await play(stage);
      expect(services.refusals()).toEqual([]);
      await stage.remove();
    } finally {
      await services.close();
    }
  });
}
