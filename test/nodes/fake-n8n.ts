import { EventEmitter } from 'node:events';
import { randomUUID } from 'node:crypto';
import {
  UserError,
  WebhookPathTakenError,
  type IHookFunctions,
  type IHttpRequestOptions,
  type INodeType,
  type IWebhookFunctions,
} from 'n8n-workflow';
import { ChatwootTrigger } from '../../nodes/ChatwootTrigger/ChatwootTrigger.node';
import { chatwootTrigger } from '../../nodes/ChatwootTrigger/trigger';
import type { HelpdeskTrigger } from '../../nodes/host/helpdesk-trigger';
import { webhookLifecycle } from '../../nodes/host/lifecycle';
import { noteTest } from '../../nodes/host/own-tests';
import type { Deliverable } from '../../simulator/deliver';
import { createHurriedRemovals, type HurriedRemovals } from './hurried-removals';

/** Of another helpdesk than Chatwoot. */
export interface FakeHelpdesk {
  readonly trigger: HelpdeskTrigger;
  readonly createNode: () => INodeType;
}

export interface FakeSetup {
  readonly helpdesk?: FakeHelpdesk;
  /** Where a person pastes it beside the token. */
  readonly signingSecret?: string | undefined;
  readonly baseUrl: string;
  readonly accountId: number | string;
  readonly accessToken: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly instanceId?: string;
  readonly workflowId?: string;
  readonly nodeId?: string;
  /** What its path begins with; default the node's id. */
  readonly webhookId?: string;
  /** Where n8n is reached from outside. */
  readonly webhookUrl?: string;
  readonly staticData?: Record<string, unknown>;
  /** As n8n 2.41 where one process does everything: what a delivery that starts a workflow changes is lost. */
  readonly forgetful?: boolean;
  /** Somebody deleted it. */
  readonly noCredential?: boolean;
}

type Static = Record<string, unknown>;

type Answered = { readonly status: number; readonly items: readonly Record<string, unknown>[] };

/** As if it had been started by a process of n8n whose time a test lets pass. */
function hurriedTrigger(removals: HurriedRemovals, { trigger, createNode }: FakeHelpdesk): INodeType {
  return Object.assign(createNode(), { webhookMethods: webhookLifecycle(trigger, removals) });
}

const CHATWOOT: FakeHelpdesk = { trigger: chatwootTrigger, createNode: () => new ChatwootTrigger() };

/** As much of n8n as a trigger sees that registers itself. What is kept of it is plain JSON, as in a database. */
export function fakeN8n(setup: FakeSetup, given?: INodeType) {
  const removals = createHurriedRemovals();
  const helpdesk = setup.helpdesk ?? CHATWOOT;
  let node = given ?? hurriedTrigger(removals, helpdesk);
  const workflowId = setup.workflowId ?? randomUUID();
  const nodeId = setup.nodeId ?? randomUUID();
  const webhookId = setup.webhookId ?? nodeId;
  const log: string[] = [];
  const requests: string[] = [];
  const state = {
    setup: { ...setup },
    stored: JSON.stringify({ production: {}, test: {}, ...setup.staticData }),
  };

  async function send(_type: string, options: IHttpRequestOptions): Promise<unknown> {
    const url = new URL(options.url);
    for (const [name, value] of Object.entries(options.qs ?? {})) url.searchParams.set(name, String(value));
    requests.push(`${options.method} ${url.pathname}`);
    const { accessToken, accountId } = state.setup;
    try {
      const response = await fetch(url, {
        method: options.method ?? 'GET',
        headers: {
          'content-type': 'application/json',
          ...helpdesk.trigger.provider.api?.headers({ accountId: String(accountId), token: accessToken }),
          ...(options.headers as Record<string, string> | undefined),
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

  function context(isTest: boolean, data: Static) {
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
        return { baseUrl, accountId, accessToken, signingSecret: state.setup.signingSecret };
      },
      getNodeWebhookUrl: () => `${origin}/webhook${isTest ? '-test' : ''}/${webhookId}/webhook`,
      helpers: { httpRequestWithAuthentication: send },
      logger: { warn: write, info: write, error: write },
    };
  }

  /** A test keeps its static data to itself, and n8n saves the workflow's own after each step. */
  async function withData<Result>(isTest: boolean, work: (data: Static) => Promise<Result>) {
    const slots = JSON.parse(state.stored) as Record<string, Static>;
    const data = slots[isTest ? 'test' : 'production'] ?? {};
    try {
      return await work(data);
    } finally {
      const latest = JSON.parse(state.stored) as object;
      state.stored = JSON.stringify({ ...latest, [isTest ? 'test' : 'production']: data });
    }
  }

  async function call(name: 'checkExists' | 'create' | 'delete', isTest: boolean, data: Static) {
    const mode = isTest ? 'manual' : 'trigger';
    const getMode = () => (name === 'delete' ? 'internal' : mode);
    const hooks = { ...context(isTest, data), getMode } as unknown as IHookFunctions;
    return node.webhookMethods?.default?.[name].call(hooks);
  }

  const hook =
    (name: 'checkExists' | 'create' | 'delete') =>
    (isTest = false) =>
      withData(isTest, (data) => call(name, isTest, data));

  /** One try of n8n 2.41 (webhook-trigger-registrar.js). */
  async function attempt(data: Static) {
    try {
      if ((await call('checkExists', false, data)) !== true) await call('create', false, data);
    } catch (error) {
      await call('delete', false, data).catch((clearing: Error) => log.push(clearing.message));
      throw error;
    }
  }

  /** All of them, without the pauses (trigger-activation-retry.js). */
  const activate = () =>
    withData(false, async (data) => {
      for (let tries = 1; ; tries += 1) {
        try {
          return await attempt(data);
        } catch (error) {
          if (error instanceof WebhookPathTakenError || tries === 5) throw error;
        }
      }
    });

  /** As n8n 1.123: one try, of which a failed one stores nothing, and a workflow that it loads to clean up after it. */
  const activateIn1 = async () => {
    const before = state.stored;
    try {
      await withData(false, async (data) => {
        if ((await call('checkExists', false, data)) !== true) await call('create', false, data);
      });
    } catch (error) {
      state.stored = before;
      await hook('delete')().catch((clearing: Error) => log.push(clearing.message));
      throw error;
    }
  };

  /** As an n8n that knows no error which ends its tries. @returns what each said */
  const tryFiveTimes = () =>
    withData(false, async (data) => {
      const said: string[] = [];
      while (said.length < 5) said.push(await attempt(data).then(String, (error: Error) => error.message));
      return said;
    });

  /** As often as n8n does (workflow-trigger-activator.js), unless it is told that it cannot succeed. */
  const deactivate = () =>
    withData(false, async (data) => {
      for (let tries = 1; ; tries += 1) {
        try {
          return await call('delete', false, data);
        } catch (error) {
          const isHopeless = error instanceof Error && error.cause instanceof UserError;
          if (isHopeless || tries === 3) throw error;
        }
      }
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
    /** n8n keeps static data under a node's name: under the new one there is none. */
    rename: () => void (state.stored = '{"production":{},"test":{}}'),
    checkExists: hook('checkExists'),
    create: hook('create'),
    remove: hook('delete'),
    activate,
    activateIn1,
    deactivate,
    tryFiveTimes,
    /** What a process that was stopped does not know any more. */
    forgetTests: () => noteTest(context(true, {}) as unknown as IHookFunctions, false),
    passTime: () => removals.passTime(),
    /** Another process of n8n, which knows what is stored and nothing else. */
    anotherProcess: () => {
      const others = createHurriedRemovals();
      node = hurriedTrigger(others, helpdesk);
      return others;
    },
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
    url: `https://flows.example.com/webhook/${webhookId}/webhook`,
    testUrl: `https://flows.example.com/webhook-test/${webhookId}/webhook`,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
