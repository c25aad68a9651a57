import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { freshMessage } from '../../../simulator/crisp/fresh-message';
import { startCrispServer, type CrispServer } from '../../../simulator/crisp/server';
import { deliver } from '../../../simulator/deliver';
import type { NodeRedHost } from '../../hosts/node-red';
import type { FlowNode } from '../../hosts/node-red-admin';
import { createFlow } from '../../hosts/node-red-flow';
import { createStreamFlow, STREAM_TAB } from '../../hosts/node-red-stream-flow';
import { createDelivery } from '../../../simulator/senders';
import { takePicture, THEMES } from '../browser';
import { findNode, openEditor } from './editor';

const SECRET = 'of-the-pictures';

/** What nodes say under themselves, with a helpdesk that answers, one that is tired, and one that signs badly. */
export async function pictureStatuses(browser: Browser, host: NodeRedHost, folder: string): Promise<void> {
  const [lively, tired] = await Promise.all([startCrispServer({}), startCrispServer({})]);
  try {
    await tired.fault('rate-limited', { retryAfter: 40 });
    await host.admin.deploy(flow(lively, tired));
    await host.statuses.waitFor('lively', 'status.live');
    await makeEvents(host, lively);
    for (const theme of THEMES) {
      const page = await openEditor(browser, host.baseUrl, { theme });
      const nodes = ['good', 'poor', 'open', 'forged', 'lively', 'tired'].map((id) => findNode(page, id));
      await takePicture(page, join(folder, `statuses-${theme}.png`), nodes, 30);
      await page.context().close();
    }
  } finally {
    await host.admin.deploy([]);
    await Promise.all([lively.close(), tired.close()]);
  }
}

function flow(lively: CrispServer, tired: CrispServer): FlowNode[] {
  const webhooks = createFlow([
    { provider: 'crisp', id: 'good', secret: SECRET },
    { provider: 'botble', id: 'open', settings: { mode: 'unsigned' } },
    { provider: 'helpcrunch', id: 'poor' },
    { provider: 'intercom', id: 'forged', secret: SECRET },
  ]);
  const streams = [
    ...createStreamFlow(lively, [{ id: 'lively' }]),
    ...createStreamFlow(tired, [{ id: 'tired' }]),
  ];
  const shown = [...webhooks, ...streams].filter(
    ({ id, type }) => id !== STREAM_TAB && !['probe', 'catch'].includes(type),
  );
  let row = 0;
  return [...new Map(shown.map((node) => [node.id, node])).values()].map((node) =>
    node.x === undefined ? node : { ...node, z: 'tab', x: 180, y: 60 + 60 * row++, wires: [] },
  );
}

async function makeEvents(host: NodeRedHost, crisp: CrispServer): Promise<void> {
  for (let each = 0; each < 3; each++) {
    const forged = createDelivery('intercom', 'conversation.user.created', {
      secret: 'not it',
      now: Date.now(),
    });
    await deliver(host.hookUrl('hook/forged'), forged);
    crisp.emit('message:send', freshMessage());
    // A refusal is shown once a second.
    await pause(1100);
  }
  await pause(5000);
}
