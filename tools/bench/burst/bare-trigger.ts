import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freshMessage } from '../../../simulator/crisp/fresh-message';
import { startN8n, type N8nHost } from '../../hosts/n8n';
import { runCommand } from '../../hosts/run-command';
import { watchMemory, type MemoryUse } from './watch-memory';

const PACKAGE = 'n8n-nodes-bare-burst';

const MANIFEST = {
  name: PACKAGE,
  version: '0.1.0',
  keywords: ['n8n-community-node-package'],
  n8n: { n8nNodesApiVersion: 1, nodes: ['BareBurstTrigger.node.js'] },
};

/** Emits events of its own, as many at once as it is told; says in the log how long that took. */
const NODE = `
exports.BareBurstTrigger = class {
  description = {
    displayName: 'Bare Burst Trigger', name: 'bareBurstTrigger', group: ['trigger'], version: 1, description: '-',
    defaults: { name: 'Bare Burst Trigger' }, inputs: [], outputs: ['main'], properties: [],
  };
  async trigger() {
    const { item, events, maxInFlight } = JSON.parse(process.env.BARE_BURST);
    const run = () => {
      const done = this.helpers.createDeferredPromise();
      this.emit([[{ json: { ...item } }]], undefined, done);
      return done.promise;
    };
    let left = events;
    const runOthers = async () => { while (left-- > 0) await run(); };
    const burst = async () => {
      await run();
      await new Promise((resolve) => setTimeout(resolve, 3000));
      const startedAt = Date.now();
      await Promise.all(Array.from({ length: maxInFlight }, runOthers));
      console.log('bare burst: ' + (Date.now() - startedAt) + ' ms');
    };
    setTimeout(burst, 1000);
    return {};
  }
};
`;

export interface BareBurst extends MemoryUse {
  readonly seconds: number;
}

/** What n8n itself needs for such a burst: a trigger that does nothing but start executions. */
export async function playBareBurst(events: number, maxInFlight: number): Promise<BareBurst> {
  const folder = await mkdtemp(join(tmpdir(), 'helpdesk-triggers-bare-'));
  const item = freshMessage({ content: 'A message of a burst' });
  try {
    const tarballs = [await packBareTrigger(folder)];
    const host = await startN8n({
      tarballs,
      env: { BARE_BURST: JSON.stringify({ item, events, maxInFlight }) },
    });
    try {
      const memory = watchMemory(host.pid());
      await host.createTrigger({
        package: PACKAGE,
        node: 'bareBurstTrigger',
        typeVersion: 1,
        parameters: {},
      });
      return { seconds: (await untilLogged(host)) / 1000, ...memory() };
    } finally {
      await host.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function packBareTrigger(folder: string): Promise<string> {
  const content = join(folder, 'package');
  await mkdir(content);
  await writeFile(join(content, 'package.json'), JSON.stringify(MANIFEST));
  await writeFile(join(content, 'BareBurstTrigger.node.js'), NODE);
  await runCommand('npm', ['pack', '--pack-destination', folder], content);
  return join(folder, `${PACKAGE}-${MANIFEST.version}.tgz`);
}

async function untilLogged(host: N8nHost): Promise<number> {
  for (;;) {
    const [, milliseconds] = /bare burst: (\d+) ms/.exec(host.log()) ?? [];
    if (milliseconds !== undefined) return Number(milliseconds);
    await wait(200);
  }
}
