import type { Node } from '@node-red/registry';
import type { ItemKind } from '../../core/helpdesk/item';
import type { Notice } from '../../core/reports/notices';
import type { Refuse } from '../../core/trigger/verdict';
import { refusalMessage, refusedMessage } from './message';
import type { Status } from './status';

/** Where a node says what it has to say about its deliveries: status, log, Catch nodes and second output. */
export interface Reports {
  readonly refused: (refused: Refuse, receivedAt: number) => void;
  /** An item is in the flow. */
  readonly emitted: (kind: ItemKind) => void;
  /** Of a delivery that was not refused. */
  readonly noticed: (notice: Notice | undefined) => void;
}

export function createReports(node: Node, status: Status, providerId: string): Reports {
  return {
    refused: ({ refusal, report, notice }, receivedAt) => {
      status.refused(refusal.reason, receivedAt);
      if (report !== undefined) node.send([null, refusalMessage(report)]);
      // Only an error with a message object reaches Catch nodes.
      if (notice !== undefined) node.error(notice.text, refusedMessage(providerId, refusal, receivedAt));
    },
    emitted: (kind) => status.emitted(kind, Date.now()),
    noticed: (notice) => {
      if (notice?.kind === 'unknown-event') node.warn(notice.text);
      else if (notice !== undefined) node.log(notice.text);
    },
  };
}
