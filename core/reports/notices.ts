import type { RegistrationProblem } from '../helpdesk/registration';
import type { Item } from '../helpdesk/item';
import type { Outcome } from '../item/outcome';
import { createRateLimit, type RateLimit } from './rate-limit';

/** A line for the owner's log. Holds nothing of what a stranger wrote but the name of a proven event. */
export interface Notice {
  readonly kind: 'refused' | 'test' | 'unknown-event' | 'lookup-failed';
  readonly text: string;
}

/** What one trigger says about its deliveries: each reason once a minute, so that a stranger cannot fill a log. */
export class Notices {
  private readonly limit: RateLimit = createRateLimit();
  private readonly unknownEvents = new UnknownEvents();

  /** @param now milliseconds since the epoch */
  of(outcome: Outcome, now: number): Notice | undefined {
    if (outcome.kind === 'accept') {
      const text = this.unknownEvents.notice(outcome.item);
      return text === undefined ? undefined : { kind: 'unknown-event', text };
    }
    if (outcome.kind === 'ignore' && outcome.reason !== 'test') return undefined;
    const kind = outcome.kind === 'reject' ? 'refused' : 'test';
    return this.limited(kind, outcome.reason, outcome.reason, outcome.detail, now);
  }

  /** Why the helpdesk could not be asked for the secret. */
  ofLookup({ code, detail }: RegistrationProblem, now: number): Notice | undefined {
    return this.limited(
      'lookup-failed',
      code,
      `the secret could not be fetched again (${code})`,
      detail,
      now,
    );
  }

  private limited(
    kind: Notice['kind'],
    key: string,
    what: string,
    detail: string,
    now: number,
  ): Notice | undefined {
    const heldBack = this.limit.admit(key, now);
    if (heldBack === undefined) return undefined;
    const others = heldBack === 0 ? '' : ` (${heldBack} more suppressed since the last such line)`;
    return { kind, text: `${what}${others}. ${detail}` };
  }
}

/** Notices events that are newer than this package, each name once. */
export class UnknownEvents {
  private readonly names: RateLimit = createRateLimit(Infinity);

  /** A sentence for the owner, the first time. */
  notice({ event, known, test }: Pick<Item, 'event' | 'known' | 'test'>): string | undefined {
    if (known || test || this.names.admit(event, 0) === undefined) return undefined;
    const name = JSON.stringify(event.slice(0, 80));
    return `The event ${name} is not known to this version of the package; it is emitted with "known": false.`;
  }
}
