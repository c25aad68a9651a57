import { setTimeout as wait } from 'node:timers/promises';
import type { HelpdeskItem } from '../../../helpdesks';
import type { NodeRedHost } from '../../../tools/hosts/node-red';
import type { FlowNode } from '../../../tools/hosts/node-red-admin';
import { createFlow, type TriggerFlow } from '../../../tools/hosts/node-red-flow';
import { createStreamFlow } from '../../../tools/hosts/node-red-stream-flow';
import { registeringFlow } from '../node-red/registration/flow';
import type { OwnTrigger, Stage, StageSetup, StagedTrigger } from './stage';

/** Every trigger stays deployed, as it does in n8n. */
export function nodeRedStage(host: NodeRedHost): Stage {
  const nodes = new Map<string, readonly FlowNode[]>();
  const deploy = () =>
    // Each brings the tab along.
    host.admin.deploy([...new Map([...nodes.values()].flat().map((node) => [node.id, node])).values()]);
  const items: (id: string) => StagedTrigger['items'] = (id) => async (count) => {
    if (count === undefined) await wait(300);
    const messages = await host.messages.waitFor(`${id}-probe`, count ?? 0);
    return messages.map(({ msg }) => msg.payload as HelpdeskItem);
  };
  const add = async (createNodes: (id: string) => readonly FlowNode[]): Promise<string> => {
    added += 1;
    const id = `stage-${added}`;
    nodes.set(id, createNodes(id));
    await deploy();
    return id;
  };
  let added = 0;
  const own = async (
    createNodes: (id: string) => readonly FlowNode[],
    status: string,
  ): Promise<OwnTrigger> => {
    const id = await add(createNodes);
    await host.statuses.waitFor(id, status);
    const remove = () => {
      nodes.delete(id);
      return deploy();
    };
    return { items: items(id), remove };
  };
  return {
    name: 'Node-RED',
    log: host.log,
    open: async (provider, setup = {}) => {
      const id = await add((name) => createFlow([{ provider, id: name, ...flowSetup(setup) }]));
      return { url: host.hookUrl(`hook/${id}`), items: items(id) };
    },
    register: (chatwoot) => own((id) => registeringFlow(host, chatwoot, [{ id }]), 'status.listening'),
    listen: (crisp) =>
      own((id) => createStreamFlow(crisp, [{ id, settings: { events: ['message:send'] } }]), 'status.live'),
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
