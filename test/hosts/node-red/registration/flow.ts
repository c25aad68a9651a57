import type { ChatwootServer } from '../../../../simulator/chatwoot/server';
import type { NodeRedHost } from '../../../../tools/hosts/node-red';
import type { FlowNode } from '../../../../tools/hosts/node-red-admin';
import { createFlow } from '../../../../tools/hosts/node-red-flow';

export interface RegisteringTrigger {
  /** Default `auto`; the probe behind it is `<id>-probe`, and `errors` gets what a catch node hears of any. */
  readonly id?: string;
  readonly token?: string;
  /** Fields of the trigger as the editor saves them. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly accountSettings?: Readonly<Record<string, unknown>>;
}

/** Triggers of a simulated Chatwoot that register themselves, and a catch node for all of them. */
export function registeringFlow(
  host: NodeRedHost,
  server: Pick<ChatwootServer, 'url' | 'accountId' | 'tokens'>,
  triggers: readonly RegisteringTrigger[] = [{}],
): FlowNode[] {
  const flow = createFlow(
    triggers.map(({ id = 'auto', token = server.tokens.administrator, settings, accountSettings }) => ({
      provider: 'chatwoot',
      id,
      apiToken: token,
      baseUrl: server.url,
      accountSettings: {
        accountId: String(server.accountId),
        publicAddress: host.baseUrl,
        ...accountSettings,
      },
      settings: {
        version: 2,
        registration: 'automatic',
        allowPrivateUrl: true,
        events: ['message_created'],
        ...settings,
      },
    })),
  );
  return [
    ...flow,
    { id: 'catch', type: 'catch', z: 'tab', x: 100, y: 300, scope: null, wires: [['errors']] },
    { id: 'errors', type: 'probe', z: 'tab', x: 300, y: 300 },
  ];
}
