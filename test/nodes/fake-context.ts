import { randomUUID } from 'node:crypto';
import type { IHookFunctions, ITriggerFunctions, IWebhookFunctions } from 'n8n-workflow';

export interface ContextOptions {
  readonly mode?: 'manual' | 'trigger' | 'webhook' | 'internal';
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** What every credential holds; without it n8n cannot read one. */
  readonly credential?: Readonly<Record<string, unknown>>;
  /** Which credentials the node has chosen. */
  readonly credentials?: Readonly<Record<string, object>>;
  readonly staticData?: Record<string, unknown>;
  readonly url?: string;
  readonly workflowId?: string;
  readonly nodeId?: string;
  readonly instanceId?: string;
}

/** As much of n8n as one file of the host asks for, and the lines that it wrote into the log. */
export function fakeContext(options: ContextOptions = {}) {
  const { workflowId = randomUUID(), nodeId = randomUUID(), staticData = {} } = options;
  const log: string[] = [];
  const write = (level: string) => (line: string) => void log.push(`${level} ${line}`);
  const context = {
    getMode: () => options.mode ?? 'trigger',
    getNode: () => ({
      id: nodeId,
      name: 'My Trigger',
      type: 'x',
      parameters: options.parameters ?? {},
      credentials: options.credentials ?? {},
    }),
    getWorkflow: () => ({ id: workflowId, name: 'Orders' }),
    getInstanceId: () => options.instanceId ?? 'instance',
    getWorkflowStaticData: () => staticData,
    getNodeParameter: (name: string, fallback: unknown) => options.parameters?.[name] ?? fallback,
    getNodeWebhookUrl: () => options.url,
    getCredentials: async () => {
      if (options.credential === undefined) throw new Error('it does not exist any more');
      return options.credential;
    },
    helpers: { httpRequestWithAuthentication: () => Promise.reject(new Error('not used here')) },
    logger: { info: write('info'), warn: write('warn'), error: write('error') },
  };
  return {
    context: context as unknown as IHookFunctions & IWebhookFunctions & ITriggerFunctions,
    log,
    staticData,
  };
}
