import type { ChatwootServer } from '../../simulator/chatwoot/server';
import type { FlowNode } from './node-red-admin';

export interface RealtimeFlow {
  /** Default `realtime`; the probe behind it is `<id>-probe`, that of its errors `<id>-errors`. */
  readonly id?: string;
  /** Default the agent's. */
  readonly token?: string;
  /** Fields of the trigger as the editor saves them. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Fields of its account's node. */
  readonly accountSettings?: Readonly<Record<string, unknown>>;
}

/** A tab of triggers that listen to a simulated Chatwoot, each with a probe for what it emits and one for its errors. */
export function createRealtimeFlow(
  server: ChatwootServer,
  flows: readonly RealtimeFlow[] = [{}],
): FlowNode[] {
  return [
    { id: 'realtime-tab', type: 'tab', label: 'Realtime' },
    ...flows.flatMap((flow) => triggerNodes(server, flow)),
  ];
}

function triggerNodes(
  server: ChatwootServer,
  { id = 'realtime', token = server.tokens.agent, settings = {}, accountSettings = {} }: RealtimeFlow,
): FlowNode[] {
  const place = { z: 'realtime-tab', x: 100, y: 100 };
  return [
    { ...accountNode(server, token, `${id}-account`), ...accountSettings },
    {
      id,
      type: 'chatwoot realtime',
      ...place,
      token: `${id}-account`,
      wires: [[`${id}-probe`]],
      ...settings,
    },
    { id: `${id}-probe`, type: 'probe', ...place },
    { id: `${id}-catch`, type: 'catch', ...place, scope: [id], wires: [[`${id}-errors`]] },
    { id: `${id}-errors`, type: 'probe', ...place },
  ];
}

/** The config node of a user of a simulated Chatwoot. */
export function accountNode(server: ChatwootServer, apiToken: string, id: string): FlowNode {
  return {
    id,
    type: 'chatwoot account',
    name: '',
    baseUrl: server.url,
    accountId: String(server.accountId),
    credentials: { apiToken },
  };
}
