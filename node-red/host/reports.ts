import type { Node } from '@node-red/registry';
import type { Notice } from '../../core/reports/notices';
import type { Refuse } from '../../core/trigger/verdict';
import { refusalMessage, refusedMessage } from './message';
import type { Status } from './status';

/** Where a node says what it has to say about its deliveries: status, log, Catch nodes and second output. */
export interface Reports {
  readonly refused: (refused: Refuse, receivedAt: number) => void;
  /** An item is in the flow. */
  readonly emitted: () => void;
  /** Of a delivery that was not refused. */
  readonly noticed: (notice: Notice | undefined) => void;
}

export function createReports(node: Node, status: Status, providerId: string): Reports {
  let inARow = 0;
  return {
    refused: ({ refusal, report, notice }, receivedAt) => {
      inARow += 1;
      status.refused(refusal.reason, inARow, receivedAt);
      if (report !== undefined) node.send([null, refusalMessage(report)]);
      // Only an error with a message object reaches Catch nodes.
      if (notice !== undefined) node.error(notice.text, refusedMessage(providerId, refusal, receivedAt));
    },
    emitted: () => {
      inARow = 0;
      status.recovered();
    },
    noticed: (notice) => {
      if (notice?.kind === 'unknown-event') node.warn(notice.text);
      else if (notice !== undefined) node.log(notice.text);
    },
  };
}
