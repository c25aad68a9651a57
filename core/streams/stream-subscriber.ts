import { createItemSettings, type ItemSettings } from '../item/item-settings';
import { acceptEvent } from '../item/accept-event';
import type { Envelope } from '../helpdesk/event';
import type { Item } from '../helpdesk/item';
import { ALL_EVENTS } from '../select/selection';
import type { GapReport } from '../sockets/gap';
import type { ConnectionState } from '../sockets/state';
import { toMark } from './checkpoint';
import { gapItem } from './gap-item';
import type { StreamListener } from '../helpdesk/stream-listener';
import { ReadPosition } from './read-position';
import type { StreamService } from './service';
import type { EventSource, FeedSubscriber, Gap } from './feed-subscriber';

/** Whoever was away for longer starts flows for yesterday's news. */
const DEFAULT_MAX_READ_BACK_MS = 86_400_000;

/** An event's own time may be any: an import brings messages of years ago. */
const MAX_LATE_MS = 300_000;

/** Makes items of a feed's events for one trigger, as a webhook's receiver does of deliveries. */
export class StreamSubscriber implements FeedSubscriber {
  readonly events: readonly string[];
  readonly catchUp: boolean;
  readonly position: ReadPosition;
  private readonly server: string;
  private readonly settings: ItemSettings;
  private readonly wantsGaps: boolean;
  private recovered = 0;
  private refused = false;
  private closed = false;

  /** Throws a `ConfigurationError` for events that the helpdesk does not have. */
  constructor(
    private readonly service: StreamService,
    private readonly listener: StreamListener,
    private readonly now: () => number,
  ) {
    const { filters, duplicates = false, events = [ALL_EVENTS] } = listener;
    const { provider, gapEvent, baseUrl } = service;
    const choices = events.filter((event) => event !== gapEvent);
    this.settings = createItemSettings({
      provider,
      events: choices,
      ...(filters !== undefined && { filters }),
      ...(baseUrl !== undefined && { baseUrl }),
      duplicates,
    });
    this.events = service.expandEvents(choices);
    this.wantsGaps = events.includes(gapEvent);
    this.catchUp = listener.catchUp ?? true;
    this.server = toMark(service.server);
    const resumed = listener.progress?.open(service.scope) ?? null;
    const maxAge = listener.maxReadBackMs ?? DEFAULT_MAX_READ_BACK_MS;
    this.position = new ReadPosition(this.catchUp ? resumed : null, maxAge);
  }

  wants(event: string): boolean {
    return !this.closed && this.settings.selection.mayWant(event);
  }

  /** Flows change what they get: each has to get its own. */
  take(envelope: Envelope, source: EventSource, alone: boolean, now: number): void {
    this.call(() => this.emit(alone ? envelope : structuredClone(envelope), source, now));
  }

  follow(findProven: () => number | null): void {
    this.listener.progress?.follow(findProven, () => this.position.begin);
  }

  /** Verified: only the service can answer on a socket, or over HTTPS, that the token opened. */
  private emit(envelope: Envelope, source: EventSource, now: number): void {
    const arrival = { source, verified: true, test: false, delivery: null, at: this.now() };
    const outcome = acceptEvent(envelope, arrival, this.settings);
    if (outcome.kind !== 'accept') return;
    const { item, reservation } = outcome;
    const key = item.id === null ? null : `${this.server}:${item.id}`;
    if (!this.isDue(item, key, source, now)) return reservation.release();
    if (!this.call(() => this.listener.onItem(item, key))) return reservation.release();
    reservation.commit();
    if (source === 'catch-up') this.recovered += 1;
  }

  /** False for what came before a start. Only what can be read back is noted: nothing else can come again. */
  private isDue({ event, occurredAt }: Item, key: string | null, source: EventSource, now: number): boolean {
    const { progress } = this.listener;
    if (progress === undefined || key === null || !this.service.readable.events.has(event)) return true;
    const own = Math.min(Date.parse(occurredAt ?? '') || now, now);
    return progress.offer(key, source === 'catch-up' ? own : Math.max(own, now - MAX_LATE_MS));
  }

  onState(state: ConnectionState): void {
    this.call(() => this.listener.onState?.(state));
    if (state.name !== 'failed' || this.refused) return;
    this.refused = true;
    this.call(() => this.listener.onRefused?.(state.problem));
  }

  onGap(gap: Gap): void {
    const report = this.createReport(gap);
    this.recovered = 0;
    this.listener.progress?.noteReadUntil(Date.parse(gap.to));
    this.call(() => this.listener.onGap?.(report));
    if (this.wantsGaps) this.call(() => this.listener.onItem(gapItem(report, this.service), null));
  }

  /** From now on nothing is called any more. */
  close(): void {
    this.closed = true;
  }

  private createReport({ from, to, incomplete }: Gap): GapReport {
    const why = this.catchUp ? incomplete : CATCH_UP_OFF;
    const readable = this.service.readable.events;
    const unrecoverable = this.events.filter((event) => why !== null || !readable.has(event));
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

const CATCH_UP_OFF = {
  code: 'switched-off',
  detail: 'Fetching missed messages is turned off.',
} as const;
