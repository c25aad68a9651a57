const PACKAGE = '@helpdesk-triggers/n8n-nodes-helpdesk';

export const TRIGGER_NAME = 'Trigger';

export interface TriggerSetup {
  /** The workflow's name. */
  readonly name?: string;
  /** Default the package that has all triggers. */
  readonly package?: string;
  /** The node's name: `botbleLiveChatTrigger`. */
  readonly node: string;
  /** The trigger's; default {@link TRIGGER_NAME}. */
  readonly triggerName?: string;
  /** Default 1.1, which all triggers have. */
  readonly typeVersion?: number;
  readonly parameters: Parameters;
  /** Not published, as while somebody builds it. */
  readonly draft?: boolean;
  readonly credential?: { readonly type: string; readonly data: Parameters };
  /** Nodes behind the trigger, and connections that begin with {@link TRIGGER_NAME}. */
  readonly steps?: { readonly nodes: readonly unknown[]; readonly connections: Parameters };
}

export type Parameters = Readonly<Record<string, unknown>>;

/** A workflow as n8n's API wants it. Made by API, the trigger needs a webhook id of its own. */
export function createWorkflow(
  setup: TriggerSetup,
  webhookId: string,
  credentialId: string | undefined,
): Parameters {
  const trigger = {
    id: webhookId,
    name: setup.triggerName ?? TRIGGER_NAME,
    type: `${setup.package ?? PACKAGE}.${setup.node}`,
    typeVersion: setup.typeVersion ?? 1.1,
    position: [0, 0],
    parameters: setup.parameters,
    webhookId,
    ...(setup.credential === undefined || credentialId === undefined
      ? {}
      : { credentials: { [setup.credential.type]: { id: credentialId, name: setup.node } } }),
  };
  return {
    name: setup.name ?? setup.node,
    nodes: [trigger, ...(setup.steps?.nodes ?? [])],
    connections: setup.steps?.connections ?? {},
    settings: {},
  };
}
