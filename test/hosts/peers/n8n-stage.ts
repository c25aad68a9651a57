import { setTimeout as wait } from 'node:timers/promises';
import type { N8nHost } from '../../../tools/hosts/n8n';
import { registeringTrigger } from '../../../tools/hosts/n8n-chatwoot';
import { helpdeskTrigger } from '../../../tools/hosts/n8n-helpdesks';
import { rtmTrigger } from '../../../tools/hosts/n8n-rtm';
import type { N8nTrigger } from '../../../tools/hosts/n8n-trigger';
import type { OwnTrigger, Stage, StagedTrigger } from './stage';

export function n8nStage(host: N8nHost): Stage {
  return {
    name: 'n8n',
    log: host.log,
    open: async (provider, { mode, events, ...setup } = {}) => {
      const trigger = await host.createTrigger(
        helpdeskTrigger(provider, {
          secret: 'not needed',
          ...setup,
          ...(mode !== undefined && { mode }),
          ...(events !== undefined && { events }),
        }),
      );
      return { url: trigger.url, items: createItemReader(trigger) };
    },
    register: async (chatwoot) =>
      ownTrigger(await host.createTrigger(registeringTrigger(chatwoot, { events: ['message_created'] }))),
    listen: async (crisp) =>
      ownTrigger(await host.createTrigger(rtmTrigger(crisp, { events: ['message:send'] }))),
  };
}

function createItemReader(trigger: N8nTrigger): StagedTrigger['items'] {
  return async (count) => {
    // What is to be held back has had time to appear.
    if (count === undefined) await wait(300);
    return trigger.items(count);
  };
}

function ownTrigger(trigger: N8nTrigger): OwnTrigger {
  const { listenForTest, deactivate: remove } = trigger;
  return { items: createItemReader(trigger), listenForTest, remove };
}
