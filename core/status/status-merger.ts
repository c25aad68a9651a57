import { ignore } from '../verify/explain';
import type { Accept, Hold, Outcome } from '../item/outcome';
import type { Ignore } from '../helpdesk/refusal';
import type { StatusChangePart } from '../helpdesk/event';
import type { Environment } from '../environment/environment';
import { PendingQueue } from './pending-queue';

type End = (outcome: Accept | Ignore) => void;

interface PendingChange {
  readonly accept: Accept;
  readonly end: End;
}

type Statuses = Pick<StatusChangePart, 'status' | 'previousStatus'>;

interface PendingUpdate extends Statuses {
  /** Takes its item back; absent where it only lends the old status. */
  readonly drop?: () => void;
}

/** Both parts leave the helpdesk at almost the same time, as two jobs of a queue (milliseconds). */
const MERGE_TIMEOUT_MS = 1_500;
/** Of each kind; the next one goes out unmerged. */
const MAX_PENDING = 1_000;

/**
 * Makes one item of the two events in which some helpdesks tell one change of status. They come in any order, and
 * either may be missing: the first waits a moment for the other, and alone it goes out as it is.
 */
export class StatusMerger {
  private readonly changes: PendingQueue<PendingChange>;
  private readonly updates: PendingQueue<PendingUpdate>;

  constructor(after: Environment['after']) {
    this.changes = new PendingQueue(after, MERGE_TIMEOUT_MS, MAX_PENDING);
    this.updates = new PendingQueue(after, MERGE_TIMEOUT_MS, MAX_PENDING);
  }

  /** Only an outcome with a status part may be held; every other one is returned at once. */
  take(outcome: Outcome): Outcome | Hold {
    if (outcome.kind === 'reject' || outcome.statusPart === undefined) return outcome;
    // A duplicate is not the other part.
    if (outcome.kind === 'ignore' && outcome.reason === 'duplicate') return outcome;
    if (outcome.statusPart.part === 'update') return this.takeUpdate(outcome, outcome.statusPart);
    return outcome.kind === 'accept' ? this.takeChange(outcome, outcome.statusPart) : outcome;
  }

  /** What waits goes out now, before this returns: the host is about to restart. */
  flush(): void {
    this.changes.expireAll();
    this.updates.expireAll();
  }

  private takeChange(accept: Accept, { key }: StatusChangePart): Accept | Hold {
    const update = this.updates.take(key);
    if (update !== undefined) {
      update.drop?.();
      return withStatuses(accept, update);
    }
    return hold(accept, (end) => this.changes.add(key, { accept, end }, () => end(accept)));
  }

  private takeUpdate(outcome: Accept | Ignore, statusPart: StatusChangePart): Accept | Ignore | Hold {
    const { key, status, previousStatus, alone } = statusPart;
    const isRedundant = outcome.kind === 'accept' && alone;
    const change = this.changes.take(key);
    if (change !== undefined) {
      change.end(withStatuses(change.accept, statusPart));
      return isRedundant ? ignoreMerged(outcome) : outcome;
    }
    if (isRedundant) {
      return hold(outcome, (end) => {
        const drop = () => end(ignoreMerged(outcome));
        return this.updates.add(key, { status, previousStatus, drop }, () => end(outcome));
      });
    }
    this.updates.add(key, { status, previousStatus }, () => {});
    return outcome;
  }
}

/** @param addToQueue false when there is no room to wait */
function hold(accept: Accept, addToQueue: (end: End) => boolean): Accept | Hold {
  let ended: Accept | Ignore | undefined;
  let listener: End | undefined;
  const isWaiting = addToQueue((outcome) => {
    ended = outcome;
    listener?.(outcome);
  });
  if (!isWaiting) return accept;
  return {
    kind: 'hold',
    whenOver: (tell) => {
      listener = tell;
      if (ended !== undefined) tell(ended);
    },
  };
}

/** Nobody has seen the item yet, so it may still be completed: the other part is sure of what became what. */
function withStatuses(accept: Accept, { status, previousStatus }: Statuses): Accept {
  const { conversation } = accept.item;
  if (conversation === null) return accept;
  conversation.previousStatus ??= previousStatus;
  if (status === null) return accept;
  conversation.status = status;
  accept.item.kind = status === 'snoozed' ? 'conversation.snoozed' : 'conversation.status_changed';
  return accept;
}

function ignoreMerged({ reservation }: Accept): Ignore {
  reservation.commit();
  return ignore('folded');
}
