import type { Delivery } from '../helpdesk/delivery';
import type { Reject, RejectReason } from '../helpdesk/refusal';
import type { Provider } from '../helpdesk/provider';
import { arrivedShape, expectedShape, type Expecting, type RequestShape } from './request-shape';
import { DEFAULT_MAX_BODY_BYTES } from '../settings';

/** Why a delivery was refused, for a flow that looks after it: the same on every host. Holds nothing secret. */
export interface RefusalReport {
  readonly provider: string;
  readonly reason: RejectReason;
  /** A sentence for the person who set the trigger up: what is wrong, why probably, what to do. */
  readonly detail: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Refusals for the same reason that no report tells of, since the last one that did. */
  readonly heldBack: number;
  readonly expected: RequestShape;
  readonly arrived: RequestShape;
}

/** What a report needs to know of the trigger. */
export interface RefusingTrigger extends Pick<Expecting, 'mode'> {
  readonly provider: Pick<Provider, 'id' | 'scheme'>;
  /** Undefined is the core's default. */
  readonly maxBodyBytes: number | undefined;
}

/** Milliseconds. */
const INTERVAL = 60_000;
/** For all reasons together. A host may keep each report in its database, and anybody can make a refusal. */
const MAX_REPORTS = 5;

/** Reports of one trigger: one for each reason a minute, and few in all; the next one counts what was held back. */
export class RefusalReports {
  private readonly heldBack = new Map<RejectReason, number>();
  private readonly told = new Map<RejectReason, number>();

  /** Undefined while there are too many of them. */
  report(refusal: Reject, delivery: Delivery, trigger: RefusingTrigger): RefusalReport | undefined {
    const { reason, detail } = refusal;
    const { receivedAt } = delivery;
    const heldBack = this.heldBack.get(reason) ?? 0;
    if (!this.mayTell(reason, receivedAt)) {
      this.heldBack.set(reason, heldBack + 1);
      return undefined;
    }
    this.heldBack.delete(reason);
    this.told.set(reason, receivedAt);
    const { provider, mode, maxBodyBytes = DEFAULT_MAX_BODY_BYTES } = trigger;
    const expected = expectedShape({ provider, mode, maxBodyBytes });
    const at = new Date(receivedAt).toISOString();
    const arrived = arrivedShape(delivery, expected);
    return { provider: provider.id, reason, detail, at, heldBack, expected, arrived };
  }

  private mayTell(reason: RejectReason, now: number): boolean {
    for (const [each, at] of this.told) if (now - at >= INTERVAL) this.told.delete(each);
    return !this.told.has(reason) && this.told.size < MAX_REPORTS;
  }
}
