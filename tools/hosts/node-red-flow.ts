import type { ProviderId } from '../../helpdesks';
import type { FlowNode } from './node-red-admin';

export interface TriggerFlow {
  readonly provider: ProviderId;
  /** Default `<provider>-trigger`; the probe behind it is `<id>-probe`. */
  readonly id?: string;
  readonly path?: string;
  readonly secret?: string;
  readonly previousSecrets?: string;
  readonly urlKey?: string;
  /** Of a person, for the helpdesk's API. */
  readonly apiToken?: string;
  /** Where a self-hosted helpdesk is, for links. */
  readonly baseUrl?: string;
  /** Fields of the account as the editor saves them. */
  readonly accountSettings?: Readonly<Record<string, unknown>>;
  /** Fields of the trigger as the editor saves them. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** A tab of triggers, each with an account of its own and a probe that writes down what it emits. */
export function createFlow(triggers: readonly TriggerFlow[]): FlowNode[] {
  return [{ id: 'tab', type: 'tab', label: 'Triggers' }, ...triggers.flatMap(triggerNodes)];
}

function triggerNodes(flow: TriggerFlow): FlowNode[] {
  const { provider, id = `${provider}-trigger`, path = `hook/${id}`, settings = {} } = flow;
  const { secret = '', previousSecrets = '', urlKey = '', apiToken = '' } = flow;
  const { baseUrl = '', accountSettings = {} } = flow;
  return [
    {
      id: `${id}-account`,
      type: `${provider} account`,
      name: '',
      baseUrl,
      ...accountSettings,
      credentials: { secret, previousSecrets, urlKey, apiToken },
    },
    {
      id,
      type: `${provider} webhook`,
      z: 'tab',
      x: 100,
      y: 100,
      account: `${id}-account`,
      path,
      wires: [[`${id}-probe`]],
      ...settings,
    },
    { id: `${id}-probe`, type: 'probe', z: 'tab', x: 300, y: 100 },
  ];
}
