import { ignore } from '../verify/explain';
import type { Accept, Hold, Outcome } from '../item/outcome';
import type { Ignore } from '../helpdesk/refusal';
import type { StatusHalf } from '../helpdesk/event';
import type { Environment } from '../environment/environment';
import { WaitingRoom } from './waiting-room';

type End = (outcome: Accept | Ignore) => void;

interface WaitingChange {
  readonly accept: Accept;
  readonly end: End;
}

interface WaitingUpdate extends Pick<StatusHalf, 'previousStatus'> {
  /** Takes its item back; absent where it only lends the old status. */
  readonly drop?: () => void;
}

/** Both halves leave the helpdesk within the same moment, as two jobs of a queue (milliseconds). */
const LONGEST_WAIT = 1_500;
/** Of each kind; the next one goes out unfolded. */
const MOST_WAITING = 1_000;

/**
 * Makes one item of the two events in which some helpdesks tell one change of status. They come in any order, and
 * either may be missing: the first waits a moment for the other, and alone it goes out as it is.
 */
export class StatusFold {
  private readonly changes: WaitingRoom<WaitingChange>;
  private readonly updates: WaitingRoom<WaitingUpdate>;

  constructor(after: Environment['after']) {
    this.changes = new WaitingRoom(after, LONGEST_WAIT, MOST_WAITING);
    this.updates = new WaitingRoom(after, LONGEST_WAIT, MOST_WAITING);
  }

  /** Only what carries a half may be held; all else comes back at once. */
  take(outcome: Outcome): Outcome | Hold {
    if (outcome.kind === 'reject' || outcome.half === undefined) return outcome;
    // A copy is not another half.
    if (outcome.kind === 'ignore' && outcome.reason === 'duplicate') return outcome;
    if (outcome.half.half === 'update') return this.takeUpdate(outcome, outcome.half);
    return outcome.kind === 'accept' ? this.takeChange(outcome, outcome.half) : outcome;
  }

  /** What waits goes out now, before this returns: the host is about to restart. */
  flush(): void {
    this.changes.empty();
    this.updates.empty();
  }

  private takeChange(accept: Accept, { key }: StatusHalf): Accept | Hold {
    const update = this.updates.fetch(key);
    if (update !== undefined) {
      update.drop?.();
      return withPreviousStatus(accept, update);
    }
    return hold(accept, (end) => this.changes.enter(key, { accept, end }, () => end(accept)));
  }

  private takeUpdate(outcome: Accept | Ignore, half: StatusHalf): Accept | Ignore | Hold {
    const { key, previousStatus, alone } = half;
    const isNeedless = outcome.kind === 'accept' && alone;
    const change = this.changes.fetch(key);
    if (change !== undefined) {
      change.end(withPreviousStatus(change.accept, half));
      return isNeedless ? folded(outcome) : outcome;
    }
    if (isNeedless) {
      return hold(outcome, (end) => {
        const drop = () => end(folded(outcome));
        return this.updates.enter(key, { previousStatus, drop }, () => end(outcome));
      });
    }
    this.updates.enter(key, { previousStatus }, () => {});
    return outcome;
  }
}

/** @param enter false when there is no room to wait */
function hold(accept: Accept, enter: (end: End) => boolean): Accept | Hold {
  let ended: Accept | Ignore | undefined;
  let listener: End | undefined;
  const isWaiting = enter((outcome) => {
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

/** Nobody has seen the item yet, so it may still be completed. */
function withPreviousStatus(accept: Accept, { previousStatus }: Pick<StatusHalf, 'previousStatus'>): Accept {
  const { conversation } = accept.item;
  if (conversation !== null) conversation.previousStatus ??= previousStatus;
  return accept;
}

function folded({ reservation }: Accept): Ignore {
  reservation.commit();
  return ignore('folded');
}
