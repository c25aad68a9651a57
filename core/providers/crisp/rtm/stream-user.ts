import { createItemSettings, type ItemSettings } from '../../../item-settings';
import { itemOf } from '../../../item-of';
import type { GapReport } from '../../../realtime/gap';
import type { ConnectionState } from '../../../realtime/state';
import type { JsonObject } from '../../../read';
import { ALL_EVENTS } from '../../../selection';
import { crisp } from '..';
import { chosenEvents } from './chosen-events';
import { gapItem, RTM_GAP, type CrispStreamItem } from './gap-item';
import type { StreamListener } from './listener';
import { READABLE_EVENTS } from './read-back';
import type { CrispTier } from './tier';
import type { FeedUser, Gap, SocketSource } from './user';

/** Makes items of a feed's events for one trigger, as a webhook's receiver does of deliveries. */
export class StreamUser implements FeedUser {
  readonly events: readonly string[];
  readonly catchUp: boolean;
  private readonly settings: ItemSettings;
  private readonly wantsGaps: boolean;
  private recovered = 0;
  private refused = false;
  private closed = false;

  constructor(
    private readonly listener: StreamListener,
    tier: CrispTier,
    private readonly now: () => number,
  ) {
    const { filters, duplicates = false, events = [ALL_EVENTS] } = listener;
    const choices = events.filter((event) => event !== RTM_GAP);
    this.settings = createItemSettings({
      provider: crisp,
      events: choices,
      ...(filters !== undefined && { filters }),
      duplicates,
    });
    this.events = chosenEvents(choices, tier);
    this.wantsGaps = events.includes(RTM_GAP);
    this.catchUp = listener.catchUp ?? true;
  }

  wants(event: string): boolean {
    return !this.closed && this.settings.selection.mayWant(event);
  }

  /** Flows change what they get: each has to get its own. */
  take(event: string, payload: JsonObject, source: SocketSource, alone: boolean): void {
    this.call(() => this.emit(event, alone ? payload : structuredClone(payload), source));
  }

  /** Verified: only Crisp can answer on a socket, or over HTTPS, that the token opened. */
  private emit(event: string, payload: JsonObject, source: SocketSource): void {
    const arrival = { source, verified: true, test: false, delivery: null, at: this.now() };
    const outcome = itemOf({ event, payload, body: payload }, arrival, this.settings);
    if (outcome.kind !== 'accept') return;
    const item = outcome.item as CrispStreamItem;
    if (!this.call(() => this.listener.onItem(item, item.id))) return outcome.reservation.release();
    outcome.reservation.commit();
    if (source === 'catch-up') this.recovered += 1;
  }

  onState(state: ConnectionState): void {
    this.call(() => this.listener.onState?.(state));
    if (state.name !== 'failed' || this.refused) return;
    this.refused = true;
    this.call(() => this.listener.onRefused?.(state.problem));
  }

  onGap(gap: Gap): void {
    const report = this.reportOf(gap);
    this.recovered = 0;
    this.call(() => this.listener.onGap?.(report));
    if (this.wantsGaps) this.call(() => this.listener.onItem(gapItem(report), null));
  }

  /** From now on nothing is called any more. */
  close(): void {
    this.closed = true;
  }

  private reportOf({ from, to, incomplete }: Gap): GapReport {
    const why = this.catchUp ? incomplete : SWITCHED_OFF;
    const unrecoverable = this.events.filter((event) => why !== null || !READABLE_EVENTS.has(event));
    return { from, to, recovered: this.recovered, unrecoverable, incomplete: why };
  }

  private call(callback: () => void): boolean {
    if (this.closed) return false;
    try {
      callback();
      return true;
    } catch (error) {
      this.reportError(error);
      return false;
    }
  }

  private reportError(error: unknown): void {
    try {
      this.listener.onCallbackError?.(error);
    } catch {
      // A host whose error handler fails cannot be told so.
    }
  }
}

const SWITCHED_OFF = {
  code: 'switched-off',
  detail: 'Reading missed messages back is switched off.',
} as const;
