import type { Node } from '@node-red/registry';
import type { Delivery } from '../../core/helpdesk/delivery';
import type { Item } from '../../core/helpdesk/item';
import type { Reject } from '../../core/helpdesk/refusal';
import { createRateLimit } from '../../core/reports/rate-limit';
import { RefusalReports, type RefusingTrigger } from '../../core/reports/refusal-reports';
import { refusalMessage, refusedMessage } from './message';
import type { Status } from './status';

/** What a node says about its deliveries, at a pace that no stranger can set. */
export interface Reports {
  readonly refused: (refusal: Reject, delivery: Delivery) => void;
  readonly accepted: (item: Item) => void;
}

export interface ReportParts {
  readonly node: Node;
  readonly status: Status;
  readonly trigger: RefusingTrigger;
  /** Whether the node has a second output for them. */
  readonly emitRefusals: boolean;
}

export function createReports({ node, status, trigger, emitRefusals }: ReportParts): Reports {
  const refusals = createRateLimit();
  const emitted = new RefusalReports();
  const unknownEvents = createRateLimit(Infinity);
  let inARow = 0;

  return {
    refused: (refusal, delivery) => {
      const { receivedAt } = delivery;
      inARow += 1;
      status.refused(refusal.reason, inARow, receivedAt);
      const report = emitRefusals ? emitted.report(refusal, delivery, trigger) : undefined;
      if (report !== undefined) node.send([null, refusalMessage(report)]);
      const heldBack = refusals.admit(refusal.reason, receivedAt);
      if (heldBack === undefined) return;
      const more = heldBack === 0 ? '' : ` (${heldBack} more suppressed since the last report)`;
      // Only an error with a message object reaches Catch nodes.
      node.error(
        `${refusal.reason}: ${refusal.detail}${more}`,
        refusedMessage(trigger.provider.id, refusal, receivedAt),
      );
    },
    accepted: (item) => {
      inARow = 0;
      status.recovered();
      if (item.known || item.test || unknownEvents.admit(item.event, 0) === undefined) return;
      const name = JSON.stringify(item.event.slice(0, 80));
      node.warn(
        `The event ${name} is not known to this version of the package; it is emitted with "known": false.`,
      );
    },
  };
}
