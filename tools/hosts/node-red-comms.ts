import { setTimeout as wait } from 'node:timers/promises';

export interface NodeStatus {
  readonly fill?: string;
  readonly shape?: string;
  /** A key of the node's texts, or a finished text. */
  readonly text?: string;
}

export interface StatusWatch {
  /** What the editor would show under a node. */
  readonly of: (nodeId: string) => NodeStatus | undefined;
  /** Everything it has shown so far. */
  readonly history: (nodeId: string) => readonly NodeStatus[];
  readonly waitFor: (nodeId: string, text: string) => Promise<NodeStatus>;
  readonly close: () => void;
}

const DEADLINE = 10_000;

/** Listens on the channel that keeps editors up to date. */
export async function watchStatuses(adminUrl: string): Promise<StatusWatch> {
  const statuses = new Map<string, NodeStatus>();
  const histories = new Map<string, NodeStatus[]>();
  const socket = new WebSocket(`${adminUrl.replace(/^http/, 'ws')}/comms`);
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new Error('no comms channel')));
  });
  socket.addEventListener('message', ({ data }) => {
    const parsed = JSON.parse(String(data)) as { topic?: string; data?: NodeStatus }[] | { auth?: string };
    if (!Array.isArray(parsed)) return;
    for (const { topic = '', data: status } of parsed) {
      if (!topic.startsWith('status/')) continue;
      const nodeId = topic.slice('status/'.length);
      statuses.set(nodeId, status ?? {});
      const history = histories.get(nodeId) ?? [];
      histories.set(nodeId, history);
      history.push(status ?? {});
    }
  });
  socket.send(JSON.stringify({ subscribe: 'status/#' }));
  return {
    of: (nodeId) => statuses.get(nodeId),
    history: (nodeId) => histories.get(nodeId) ?? [],
    waitFor: async (nodeId, text) => {
      const deadline = Date.now() + DEADLINE;
      for (;;) {
        const status = statuses.get(nodeId);
        if (status?.text === text) return status;
        if (Date.now() > deadline) {
          throw new Error(`${nodeId} shows ${JSON.stringify(status)} and not "${text}"`);
        }
        await wait(20);
      }
    },
    close: () => socket.close(),
  };
}
