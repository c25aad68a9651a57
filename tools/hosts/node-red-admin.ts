import { setTimeout as wait } from 'node:timers/promises';

const DEPLOY_DEADLINE = 15_000;

export type DeployType = 'full' | 'flows' | 'nodes';

/** A node as Node-RED saves it. One without `x` and `y` is taken for a config node. */
export interface FlowNode {
  readonly id: string;
  readonly type: string;
  readonly [property: string]: unknown;
}

export interface Inspection {
  readonly rootLayers: number;
  readonly nodeLayers: number;
  readonly heapUsed: number;
  readonly listeners: number;
  /** What keeps the process alive, by kind. */
  readonly handles: Readonly<Record<string, number>>;
  /** How many files of the socket client are loaded. */
  readonly loaded: number;
}

export interface NodeRedAdmin {
  readonly deploy: (nodes: readonly FlowNode[], type?: DeployType) => Promise<void>;
  readonly get: <Result>(path: string) => Promise<Result>;
  /** Layers of the two express apps, heap after garbage collection, listeners. */
  readonly inspect: () => Promise<Inspection>;
  readonly failNextSend: (nodeId: string) => Promise<void>;
}

export function createAdmin(adminUrl: string): NodeRedAdmin {
  const get = async <Result>(path: string): Promise<Result> => {
    const response = await fetch(`${adminUrl}${path}`, { headers: { Accept: 'application/json' } });
    return (await checked(response)).json() as Promise<Result>;
  };
  const post = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`${adminUrl}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Node-RED-API-Version': 'v2', ...headers },
      body: JSON.stringify(body),
    });
    await checked(response);
  };
  const starts = async () => (await get<{ starts: number }>('/simulator/starts')).starts;
  return {
    get,
    inspect: () => get<Inspection>('/simulator/inspect'),
    failNextSend: (nodeId) => post(`/simulator/fail-next-send/${nodeId}`, {}),
    deploy: async (nodes, type = 'full') => {
      const before = await starts();
      await post('/flows', { flows: nodes }, { 'Node-RED-Deployment-Type': type });
      // Node-RED answers while the new flows are still being started.
      const deadline = Date.now() + DEPLOY_DEADLINE;
      while ((await starts()) === before) {
        if (Date.now() > deadline) throw new Error('The flows did not start: see the log of Node-RED.');
        await wait(5);
      }
    },
  };
}

async function checked(response: Response): Promise<Response> {
  if (response.ok) return response;
  const text = await response.text();
  throw new Error(`Node-RED answered ${new URL(response.url).pathname} with ${response.status}: ${text}`);
}
