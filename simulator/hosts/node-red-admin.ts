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
  return {
    get,
    inspect: () => get<Inspection>('/simulator/inspect'),
    failNextSend: (nodeId) => post(`/simulator/fail-next-send/${nodeId}`, {}),
    deploy: (nodes, type = 'full') => post('/flows', { flows: nodes }, { 'Node-RED-Deployment-Type': type }),
  };
}

async function checked(response: Response): Promise<Response> {
  if (response.ok) return response;
  const text = await response.text();
  throw new Error(`Node-RED answered ${new URL(response.url).pathname} with ${response.status}: ${text}`);
}
