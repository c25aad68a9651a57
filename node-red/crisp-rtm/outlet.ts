import type { Node, NodeAPI, NodeMessage } from '@node-red/registry';
import type { CrispStreamItem } from '../../core/providers/crisp/rtm/gap-item';
import { createRateLimit } from '../../core/rate-limit';
import { describeGap } from '../../core/realtime/gap';
import { acceptedMessage, problemMessage } from '../host/message';
import type { Outlet } from '../host/outlet';
import { gapStatus, streamStatus } from '../host/stream-status';
import type { StreamConfig } from './config';

/** Messages, status, log lines and errors of one `crisp rtm` node. */
export function createOutlet(
  RED: NodeAPI,
  node: Node,
  output: StreamConfig['output'],
  sent: (message: NodeMessage) => void,
): Outlet<CrispStreamItem> {
  const unknownEvents = createRateLimit(Infinity);
  const translate = (key: string, words?: Record<string, string | number>) => RED._(key, words);
  let wasLive = false;

  return {
    state: (state) => {
      node.status(streamStatus(state, Date.now(), translate));
      if (state.name === 'waiting' && wasLive) node.log(state.problem.detail);
      wasLive = state.name === 'live';
    },
    item: (item) => {
      try {
        const message = acceptedMessage(item, output);
        node.send(message);
        sent(message);
      } catch (error) {
        node.error(error instanceof Error ? error : String(error), { topic: 'crisp/failed' });
      }
      if (item.known || unknownEvents.admit(item.event, 0) === undefined) return;
      const name = JSON.stringify(item.event.slice(0, 80));
      node.warn(
        `The event ${name} is newer than this version of the package: it is passed on, marked known: false.`,
      );
    },
    gap: (report) => {
      node.status(gapStatus(report, translate));
      if (report.unrecoverable.length === 0) node.log(describeGap(report));
      else node.warn(describeGap(report));
    },
    lost: (events) =>
      node.warn(`${events} events are lost: they came while the flows were stopped, more than can be kept.`),
    // Only an error with a message object reaches Catch nodes.
    refused: (problem) => node.error(problem.detail, problemMessage('crisp', problem, Date.now())),
  };
}
