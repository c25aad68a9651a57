import type { Node, NodeAPI, NodeMessage } from '@node-red/registry';
import type { Provider } from '../../../core/helpdesk/provider';
import { UnknownEvents } from '../../../core/reports/notices';
import { describeGap } from '../../../core/sockets/gap';
import { OutageProblems } from '../../../core/streams/outage-problems';
import type { StreamItem } from '../../../core/helpdesk/stream-item';
import { acceptedMessage, batchMessage, problemMessage } from '../message';
import { saveCheckpoint } from './checkpoint-store';
import type { StreamConfig } from './config';
import { createStreamStatus, type StreamStatus } from './stream-status';
import type { StreamSink } from './stream-sink';

/** Messages, status, log lines and errors of one node. */
export function createStreamSink(
  RED: NodeAPI,
  node: Node,
  { id: provider }: Provider,
  output: StreamConfig['output'],
  sent: (message: NodeMessage) => void,
): StreamSink<StreamItem> {
  const status = createStreamStatus(RED, node);
  const unknownEvents = new UnknownEvents();
  const send = (message: NodeMessage, items: readonly StreamItem[]) => {
    try {
      node.send(message);
      sent(message);
      status.event(items.length);
    } catch (error) {
      node.error(error instanceof Error ? error : String(error), { topic: `${provider}/failed` });
    }
    for (const item of items) {
      const notice = unknownEvents.notice(item);
      if (notice !== undefined) node.warn(notice);
    }
  };

  return {
    state: createStateReport(node, status),
    item: (item) => send(acceptedMessage(item, output), [item]),
    batch: (items) => send(batchMessage(provider, items, output), items),
    checkpoint: (checkpoint) => saveCheckpoint(node, checkpoint),
    gap: (report) => {
      status.gap(report);
      if (report.unrecoverable.length === 0) node.log(describeGap(report));
      else node.warn(describeGap(report));
    },
    lost: (events) =>
      node.warn(
        `${events} events were lost: while the flows were stopped, more events arrived than the node can keep.`,
      ),
    // Only an error with a message object reaches Catch nodes.
    refused: (problem) => node.error(problem.detail, problemMessage(provider, problem, Date.now())),
  };
}

function createStateReport(node: Node, status: StreamStatus): StreamSink<StreamItem>['state'] {
  const problems = new OutageProblems();
  return (state) => {
    const problem = problems.findNew(state);
    // A line that ends comes back by itself as a rule; one that cannot be opened may need a person.
    if (problem !== undefined && status.isLive()) node.log(problem.detail);
    else if (problem !== undefined) node.warn(problem.detail);
    status.state(state);
  };
}
