import { EventEmitter } from 'node:events';
import type { INodeType, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import type { Delivery } from '../../core/helpdesk/delivery';
import { BotbleLiveChatTrigger } from '../../nodes/BotbleLiveChatTrigger/BotbleLiveChatTrigger.node';
import { botbleDelivery, SECRET, type Sent } from '../core/deliveries';

/** What one request of n8n looks like to a trigger, as far as ours look at it. */
export interface FakeRequest extends Sent {
  readonly method?: string;
  readonly mode?: 'webhook' | 'manual';
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** Null when n8n fails to read it. */
  readonly credential?: Readonly<Record<string, unknown>> | null;
  readonly credentialId?: string;
  /** What n8n throws when it is asked for the body. */
  readonly unreadableBody?: Error;
  readonly nodeId?: string;
  /** Called when the sender has its answer. */
  readonly onSent?: (status: number | undefined, body: unknown) => void;
  /** Instead of one of Botble. */
  readonly delivery?: Delivery;
}

export interface FakeResult {
  readonly returned: IWebhookResponseData;
  readonly status: number | undefined;
  readonly body: unknown;
  readonly response: EventEmitter & { statusCode: number };
  readonly log: readonly string[];
  readonly credentialReads: number;
}

const DEFAULTS = { authentication: 'signature', events: ['*'], filters: {}, options: {} };

export async function receiveInN8n(
  request: FakeRequest = {},
  node: INodeType = new BotbleLiveChatTrigger(),
): Promise<FakeResult> {
  const { parameters = {}, credential = { signingSecret: SECRET } } = request;
  const delivery = request.delivery ?? botbleDelivery(request);
  const credentials = (node.description.credentials ?? []).map(({ name }) => [
    name,
    { id: request.credentialId ?? 'credential-1', name: 'x' },
  ]);
  const seen = { status: undefined as number | undefined, body: undefined as unknown };
  const response = Object.assign(new EventEmitter(), {
    statusCode: 200,
    setHeader: () => {},
    status: (code: number) => {
      seen.status = code;
      return {
        json: (body: unknown) => {
          seen.body = body;
          // As a response that is on its way, which takes a moment.
          setImmediate(() => {
            request.onSent?.(seen.status, seen.body);
            response.emit('finish');
          });
        },
      };
    },
  });
  const log: string[] = [];
  let credentialReads = 0;
  const stored = { ...DEFAULTS, ...parameters };
  const write = (line: string) => void log.push(line);
  const context = {
    getNode: () => ({
      id: request.nodeId ?? 'node-1',
      name: 'My Trigger',
      parameters: stored,
      credentials: Object.fromEntries(credentials),
    }),
    getWorkflow: () => ({ id: 'workflow-1' }),
    getMode: () => request.mode ?? 'webhook',
    getNodeParameter: (name: keyof typeof DEFAULTS, fallback: unknown) => stored[name] ?? fallback,
    getCredentials: async () => {
      credentialReads += 1;
      if (credential === null) throw new Error('decryption failed');
      return credential;
    },
    getQueryData: () => delivery.query,
    getRequestObject: () => ({
      method: request.method ?? 'POST',
      headers: delivery.headers,
      rawBody: delivery.rawBody,
      readRawBody: async () => {
        if (request.unreadableBody !== undefined) throw request.unreadableBody;
      },
    }),
    getResponseObject: () => response,
    logger: { warn: write, info: write, error: write },
  };
  const returned = await node.webhook?.call(context as unknown as IWebhookFunctions);
  return { returned: returned ?? {}, ...seen, response, log, credentialReads };
}
