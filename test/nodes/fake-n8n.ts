import { EventEmitter } from 'node:events';
import { randomUUID } from 'node:crypto';
import type { IHookFunctions, IHttpRequestOptions, INodeType, IWebhookFunctions } from 'n8n-workflow';
import { ChatwootTrigger } from '../../nodes/ChatwootTrigger/ChatwootTrigger.node';
import type { Deliverable } from '../../simulator/deliver';

export interface FakeSetup {
  readonly baseUrl: string;
  readonly accountId: number | string;
  readonly accessToken: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly instanceId?: string;
  readonly workflowId?: string;
  readonly nodeId?: string;
  /** Where n8n is reached from outside. */
  readonly webhookUrl?: string;
  readonly staticData?: Record<string, unknown>;
  /** As n8n 2.41 where one process does everything: what a delivery that starts a workflow changes is lost. */
  readonly forgetful?: boolean;
  /** Somebody deleted it. */
  readonly noCredential?: boolean;
}

type Answered = { readonly status: number; readonly items: readonly Record<string, unknown>[] };

/** As much of n8n as a trigger sees that registers itself. What is kept of it is plain JSON, as in a database. */
export function fakeN8n(setup: FakeSetup, node: INodeType = new ChatwootTrigger()) {
  const workflowId = setup.workflowId ?? randomUUID();
  const nodeId = setup.nodeId ?? randomUUID();
  const log: string[] = [];
  const requests: string[] = [];
  const state = {
    setup: { ...setup },
    stored: JSON.stringify({ production: {}, test: {}, ...setup.staticData }),
  };

  async function send(_type: string, options: IHttpRequestOptions): Promise<unknown> {
    requests.push(`${options.method} ${new URL(options.url).pathname}`);
    try {
      const response = await fetch(options.url, {
        method: options.method ?? 'GET',
        headers: {
          'content-type': 'application/json',
          'Api-Access-Token': state.setup.accessToken,
        },
        ...(options.body !== undefined && { body: JSON.stringify(options.body) }),
        redirect: 'manual',
        signal: (options.abortSignal as AbortSignal | undefined) ?? null,
      });
      const text = await response.text();
      const headers = Object.fromEntries(response.headers);
      return { statusCode: response.status, headers, body: parse(text) };
    } catch (error) {
      // As n8n wraps it: its own error, with axios' as the cause.
      const cause = error instanceof Error ? (error.cause ?? error) : error;
      throw new Error(`request with ${state.setup.accessToken} failed`, { cause });
    }
  }

  function context(isTest: boolean, data: Record<string, unknown>) {
    const { baseUrl, accountId, accessToken, parameters = {}, instanceId = 'instance' } = state.setup;
    const all = { registration: 'automatic', authentication: 'signature', events: ['*'], ...parameters };
    const write = (line: string) => void log.push(line);
    const origin = state.setup.webhookUrl ?? 'https://flows.example.com';
    return {
      getNode: () => ({ id: nodeId, name: 'My Trigger', parameters: all, credentials: {} }),
      getWorkflow: () => ({ id: workflowId, name: 'Orders' }),
      getInstanceId: () => instanceId,
      getWorkflowStaticData: () => data,
      getNodeParameter: (name: string, fallback: unknown) => all[name as keyof typeof all] ?? fallback,
      getCredentials: async () => {
        if (state.setup.noCredential === true) throw new Error('it does not exist any more');
        return { baseUrl, accountId, accessToken };
      },
      getNodeWebhookUrl: () => `${origin}/webhook${isTest ? '-test' : ''}/${nodeId}/webhook`,
      helpers: { httpRequestWithAuthentication: send },
      logger: { warn: write, info: write, error: write },
    };
  }

  /** A test keeps its static data to itself, and n8n saves the workflow's own after each step. */
  async function withData<Result>(isTest: boolean, work: (data: Record<string, unknown>) => Promise<Result>) {
    const slots = JSON.parse(state.stored) as Record<string, Record<string, unknown>>;
    const data = slots[isTest ? 'test' : 'production'] ?? {};
    try {
      return await work(data);
    } finally {
      const latest = JSON.parse(state.stored) as object;
      state.stored = JSON.stringify({ ...latest, [isTest ? 'test' : 'production']: data });
    }
  }

  const hook =
    (name: 'checkExists' | 'create' | 'delete') =>
    (isTest = false) =>
      withData(isTest, async (data) => {
        const mode = isTest ? 'manual' : 'trigger';
        const getMode = () => (name === 'delete' ? 'internal' : mode);
        const hooks = { ...context(isTest, data), getMode } as unknown as IHookFunctions;
        return node.webhookMethods?.default?.[name].call(hooks);
      });

  async function deliver(delivery: Deliverable, isTest = false): Promise<Answered> {
    const before = state.stored;
    const answered = await handle(delivery, isTest);
    if (state.setup.forgetful === true && answered.items.length > 0) state.stored = before;
    return answered;
  }

  const handle = (delivery: Deliverable, isTest: boolean): Promise<Answered> =>
    withData(isTest, async (data) => {
      const answered = { status: 200 };
      const response = Object.assign(new EventEmitter(), {
        statusCode: 200,
        setHeader: () => {},
        status: (code: number) => ({ json: () => void (answered.status = code) }),
      });
      const headers = Object.entries(delivery.headers).map(([name, value]) => [name.toLowerCase(), value]);
      const request = {
        method: 'POST',
        headers: Object.fromEntries(headers),
        rawBody: delivery.body,
        readRawBody: async () => {},
      };
      const webhook = {
        ...context(isTest, data),
        getMode: () => (isTest ? 'manual' : 'webhook'),
        getQueryData: () => ({}),
        getRequestObject: () => request,
        getResponseObject: () => response,
      } as unknown as IWebhookFunctions;
      const returned = await node.webhook?.call(webhook);
      const items = returned?.workflowData?.[0]?.map(({ json }) => json) ?? [];
      return { ...answered, items };
    });

  return {
    checkExists: hook('checkExists'),
    create: hook('create'),
    remove: hook('delete'),
    deliver,
    log,
    requests,
    /** Everything that n8n would keep or export. */
    stored: () => state.stored,
    wipe: () => void (state.stored = '{"production":{},"test":{}}'),
    change: (changes: Partial<FakeSetup>) => void Object.assign(state.setup, changes),
    context: context(false, {}),
    setup: (): FakeSetup => state.setup,
    ids: { workflowId, nodeId },
    url: `https://flows.example.com/webhook/${nodeId}/webhook`,
    testUrl: `https://flows.example.com/webhook-test/${nodeId}/webhook`,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
