import type { NodeAPI } from '@node-red/registry';
import { systemEnvironment } from '../../../core/environment/environment';
import { NodeStream } from './node-stream';
import type { NodeStreamPlan } from './node-stream-plan';
import type { StreamSink } from './stream-sink';

/** The streams of all nodes of one kind. They outlive a redeploy, so that nothing is missed in it. */
export interface NodeStreams<Item> {
  /**
   * Gives the node a stream: the one it had before a restart if it has the same identity, else a new
   * one. What came during the restart is handed over first. Throws what `open` throws.
   */
  readonly attach: (nodeId: string, plan: NodeStreamPlan<Item>, sink: StreamSink<Item>) => void;
  /** Keeps the stream for the node's successor; resolves at once. */
  readonly detach: (nodeId: string) => void;
  /** Resolves once the stream is closed. */
  readonly remove: (nodeId: string) => Promise<void>;
}

/** From the end of a stop to the start of the new flows little happens; "Stop flows" is never followed by it. */
const RESTART_TIMEOUT_MS = 2000;

export function createNodeStreams<Item>(
  { events }: NodeAPI,
  after = systemEnvironment.after,
): NodeStreams<Item> {
  const nodeStreams = new Map<string, NodeStream<Item>>();
  let running = false;

  const remove = async (nodeId: string) => {
    const nodeStream = nodeStreams.get(nodeId);
    nodeStreams.delete(nodeId);
    await nodeStream?.close();
  };
  const sweep = () => {
    for (const [nodeId, nodeStream] of nodeStreams) if (!nodeStream.isAttached) void remove(nodeId);
  };
  followFlows(events, after, {
    sweep,
    halt: () => (running = false),
    start: () => {
      running = true;
      sweep();
      nodeStreams.forEach((nodeStream) => nodeStream.flush());
    },
  });

  return {
    attach: (nodeId, plan, sink) => {
      const before = nodeStreams.get(nodeId);
      const isSame = before !== undefined && before.identity === plan.identity && !before.isOver;
      const nodeStream = isSame ? before : new NodeStream(plan, () => running, before);
      nodeStreams.set(nodeId, nodeStream);
      nodeStream.attach(sink);
    },
    detach: (nodeId) => nodeStreams.get(nodeId)?.detach(),
    remove,
  };
}

interface FlowSteps {
  readonly halt: () => void;
  readonly sweep: () => void;
  readonly start: () => void;
}

/** Node-RED emits these for full and for partial deploys alike. */
function followFlows(
  events: NodeAPI['events'],
  after: typeof systemEnvironment.after,
  { halt, sweep, start }: FlowSteps,
): void {
  let cancelSweep = () => {};
  const stop = () => {
    halt();
    cancelSweep();
  };
  events.on('flows:stopping', stop);
  events.on('flows:starting', stop);
  events.on('flows:stopped', () => {
    cancelSweep();
    cancelSweep = after(RESTART_TIMEOUT_MS, sweep);
  });
  events.on('flows:started', () => {
    cancelSweep();
    start();
  });
}
