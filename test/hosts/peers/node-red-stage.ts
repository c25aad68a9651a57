import { setTimeout as wait } from 'node:timers/promises';
import type { HelpdeskItem } from '../../../core/item';
import { createFlow, type TriggerFlow } from '../../../simulator/hosts/node-red-flow';
import type { NodeRedHost } from '../../../simulator/hosts/node-red';
import type { Stage, StageSetup } from './stage';

/** Every trigger stays deployed, as it does in n8n. */
export function nodeRedStage(host: NodeRedHost): Stage {
  const flows: TriggerFlow[] = [];
  return {
    name: 'Node-RED',
    log: host.log,
    open: async (provider, setup = {}) => {
      const id = `stage-${flows.length}`;
      flows.push({ provider, id, ...flowSetup(setup) });
      await host.admin.deploy(createFlow(flows));
      return {
        url: host.hookUrl(`hook/${id}`),
        items: async (count) => {
          if (count === undefined) await wait(300);
          const messages = await host.messages.waitFor(`${id}-probe`, count ?? 0);
          return messages.map(({ msg }) => msg.payload as HelpdeskItem);
        },
      };
    },
  };
}

/** Node-RED keeps lists of ids as text, and options beside the rest. */
function flowSetup(setup: StageSetup): Partial<TriggerFlow> {
  const { secret, previousSecrets, urlSecret, mode, events, filters = {}, options = {} } = setup;
  return {
    ...(secret !== undefined && { secret }),
    ...(previousSecrets !== undefined && { previousSecrets }),
    ...(urlSecret !== undefined && { urlKey: urlSecret }),
    baseUrl: 'https://chat.example.com',
    settings: {
      ...(mode !== undefined && { mode }),
      ...(events !== undefined && { events }),
      ...filters,
      ...options,
    },
  };
}
