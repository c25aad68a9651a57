import { setTimeout as wait } from 'node:timers/promises';
import type { N8nHost } from '../../../simulator/hosts/n8n';
import { helpdeskTrigger } from '../../../simulator/hosts/n8n-helpdesks';
import type { Stage } from './stage';

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
      return {
        url: trigger.url,
        items: async (count) => {
          // What is to be held back has had time to appear.
          if (count === undefined) await wait(300);
          return trigger.items(count);
        },
      };
    },
  };
}
