import { BoundedMap } from '../../../core/sockets/bounded-map';
import { identifier, least, number, type JsonObject } from '../../../core/read/read';

const MAX_CONVERSATIONS = 5_000;

/** A broadcast waits for a job, and jobs for their turn: what is younger may still be on its way. */
export const ON_ITS_WAY_MS = 60_000;

/** REST tells seconds, and Chatwoot's clock is known to about two of them. */
const CLOCK_TOLERANCE_MS = 3_000;

/**
 * When each conversation was last heard of, to compare with what REST says of it: each message moves a conversation's
 * `last_activity_at` (app/models/message.rb) and is broadcast to all who may see the conversation.
 */
export class HeardActivity {
  private readonly heardAt = new BoundedMap<string, number>(MAX_CONVERSATIONS);
  private liveSince = Infinity;

  /** What happened before is not for this subscription to hear. */
  begin(now: number): void {
    this.liveSince = now;
  }

  note(conversationId: string | null, now: number): void {
    if (conversationId !== null) this.heardAt.set(conversationId, now);
  }

  /**
   * @returns since when something has not been heard that should have been by now; null: all was heard; undefined where
   * the latest may still be on its way, and hides what was written before it
   */
  findUnheard(conversations: readonly JsonObject[], now: number): number | null | undefined {
    const unheard = conversations.flatMap(({ id, last_activity_at }) => {
      const at = number(last_activity_at) * 1000;
      const heardAt = this.heardAt.get(identifier(id) ?? '') ?? -Infinity;
      return at > this.liveSince + CLOCK_TOLERANCE_MS && heardAt < at - CLOCK_TOLERANCE_MS ? [at] : [];
    });
    const due = unheard.filter((at) => at < now - ON_ITS_WAY_MS);
    if (due.length > 0) return least(due);
    return unheard.length > 0 ? undefined : null;
  }
}
