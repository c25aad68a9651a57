import type { Node, NodeStatus } from '@node-red/registry';
import type { ItemKind } from '../../core/helpdesk/item';
import type { RejectReason } from '../../core/helpdesk/refusal';
import type { Translate } from './texts';
import { systemEnvironment, type Environment } from '../../core/environment/environment';

/** Status nodes turn every change into a message, so a stranger may cause one a second at most. */
const INTERVAL = 1000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const MAX_REASONS = 3;

/**
 * What came last, and how long ago: "message received, 2 min ago", or "not signed, bad signature ×3, 2 min ago". Refusals
 * are counted by reason until the next event.
 */
export class RecentStatus {
  private readonly counts = new Map<RejectReason, number>();
  private latest: { readonly kind: ItemKind | undefined; readonly at: number } | undefined;
  private shownAt = -Infinity;
  /** A change is not shown yet, because the one before it was shown a moment ago. */
  private isDue = false;
  private cancel = () => {};

  /** @param usual what an event stands in for: its colour stays, and where it tells a problem, its text too */
  constructor(
    private readonly node: Pick<Node, 'status'>,
    private readonly translate: Translate,
    private readonly usual: () => NodeStatus,
    private readonly environment: Pick<Environment, 'now' | 'after'> = systemEnvironment,
  ) {}

  /** A delivery was refused. */
  refused(reason: RejectReason, at: number): void {
    const times = this.counts.get(reason) ?? 0;
    // The last one stands first.
    this.counts.delete(reason);
    this.counts.set(reason, times + 1);
    this.note(undefined, at);
  }

  /** An event went into the flow. */
  emitted(kind: ItemKind, at: number): void {
    this.counts.clear();
    this.note(kind, at);
  }

  /** Something else is shown now, or nothing any more. */
  end(): void {
    this.counts.clear();
    this.latest = undefined;
    this.isDue = false;
    this.cancel();
  }

  private note(kind: ItemKind | undefined, at: number): void {
    this.latest = { kind, at };
    if (this.isDue) return;
    const wait = this.shownAt + INTERVAL - at;
    if (wait <= 0) return this.show();
    this.isDue = true;
    this.cancel();
    this.cancel = this.environment.after(wait, () => this.show());
  }

  private show(): void {
    this.cancel();
    this.isDue = false;
    if (this.latest === undefined) return;
    this.shownAt = this.environment.now();
    const age = this.shownAt - this.latest.at;
    this.node.status(this.describe(this.latest.kind, inWords(age, this.translate)));
    this.cancel = this.environment.after(age < HOUR ? MINUTE : HOUR, () => this.show());
  }

  /** Translated only when it is shown: it costs more than the whole delivery. */
  private describe(kind: ItemKind | undefined, age: string): NodeStatus {
    const { translate } = this;
    if (kind === undefined)
      return { fill: 'red', shape: 'ring', text: `${listReasons(this.counts, translate)}${age}` };
    const status = this.usual();
    return status.fill === 'green' ? { ...status, text: `${translate(`happened.${kind}`)}${age}` } : status;
  }
}

function listReasons(counts: ReadonlyMap<RejectReason, number>, translate: Translate): string {
  const entries = [...counts].reverse();
  const shown = entries
    .slice(0, MAX_REASONS)
    .map(([reason, times]) => `${translate(`refused.${reason}`)}${times > 1 ? ` ×${times}` : ''}`);
  return [...shown, ...(entries.length > MAX_REASONS ? ['…'] : [])].join(', ');
}

/** Nothing for what has just happened. */
function inWords(age: number, translate: Translate): string {
  if (age < MINUTE) return '';
  if (age < HOUR) return translate('ago.minutes', { n: Math.floor(age / MINUTE) });
  return translate('ago.hours', { n: Math.floor(age / HOUR) });
}
