import type { Delivery } from '../helpdesk/delivery';
import { joinReservations, NO_RESERVATION, reserveAll, type Reservation } from '../duplicates/duplicates';
import { ignore } from '../verify/explain';
import type { AssigneeBlock, Item, ItemSource } from '../helpdesk/item';
import type { ItemSettings } from './item-settings';
import type { Accept } from './outcome';
import type { Ignore, IgnoreReason } from '../helpdesk/refusal';
import type { Envelope, Normalised } from '../helpdesk/event';

/** How an event came here, and when. */
export interface Arrival {
  readonly source: ItemSource;
  /** Who sent it was proven: by a signature, or by the token that opened the socket. */
  readonly verified: boolean;
  readonly test: boolean;
  /** Null on a socket. */
  readonly delivery: Delivery | null;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/**
 * Select, filter, drop duplicates: the part of a trigger that does not depend on how the event arrived. A test tries the
 * way here and may have a name that nobody can choose, so what is chosen does not matter to it.
 */
export function acceptEvent(envelope: Envelope, arrival: Arrival, settings: ItemSettings): Accept | Ignore {
  const { provider, selection } = settings;
  const { test } = arrival;
  if (!test && !selection.mayWant(envelope.event)) return ignore('not-selected');

  const occurrence = reserveOccurrence(envelope, arrival, settings);
  const context = occurrence === undefined ? { ...settings.context, repeated: true } : settings.context;
  const normalised = provider.normalise(envelope, context);
  const id = test ? null : provider.identify(envelope, arrival.delivery);
  const reason = test ? undefined : findReasonToIgnore(envelope, normalised, settings);
  const reservation = reason === undefined ? reserve(id, envelope, arrival, settings) : undefined;
  if (reservation === undefined) {
    occurrence?.release();
    return ignore(reason ?? 'duplicate');
  }
  return {
    kind: 'accept',
    item: createItem(envelope, normalised, id, arrival, settings),
    reservation: joinReservations(reservation, occurrence ?? NO_RESERVATION),
  };
}

function findReasonToIgnore(
  { event }: Envelope,
  normalised: Normalised,
  { selection, passes }: ItemSettings,
): IgnoreReason | undefined {
  if (!selection.wants(event, normalised)) return 'not-selected';
  return passes(normalised) ? undefined : 'filtered';
}

/** Undefined when another event has told it. */
function reserveOccurrence(
  envelope: Envelope,
  { test, at }: Arrival,
  { provider, duplicates, context }: ItemSettings,
): Reservation | undefined {
  const occurrence = test ? null : (provider.occurrence?.(envelope, context) ?? null);
  if (occurrence === null) return NO_RESERVATION;
  return duplicates.reserve(`told ${occurrence.key}`, at, occurrence.value);
}

/** Test deliveries leave the memory alone. */
function reserve(
  id: string | null,
  envelope: Envelope,
  { test, at }: Arrival,
  { provider, duplicates, dropRepeats, context }: ItemSettings,
): Reservation | undefined {
  const fingerprint = dropRepeats && !test ? (provider.fingerprint?.(envelope, context) ?? null) : null;
  // Nearly always: one key needs no list of them.
  if (fingerprint === null) return id === null ? NO_RESERVATION : duplicates.reserve(id, at);
  return reserveAll(duplicates, [...(id === null ? [] : [id]), `meaning ${fingerprint}`], at);
}

function createItem(
  { event, payload }: Envelope,
  normalised: Normalised,
  id: string | null,
  { source, verified, test }: Arrival,
  { provider, knownEvents, keepCredentials }: ItemSettings,
): Item {
  if (!keepCredentials) provider.redact?.(payload);
  const { kind, occurredAt, account, inbox, conversation, contact, author, message } = normalised;
  const item: Item = {
    provider: provider.id,
    event,
    kind,
    id,
    occurredAt,
    verified,
    source,
    test,
    known: knownEvents.has(event) && normalised.known !== false,
    account,
    inbox,
    conversation,
    contact,
    author,
    assignee: readAssignee(normalised),
    message,
    data: payload,
  };
  return provider.eventHeader === undefined ? item : { ...item, eventVerified: false };
}

/** What a helpdesk says of it, or what the filters of assignees read: one source where both are the same. */
export function readAssignee({
  assignee,
  traits,
}: Pick<Normalised, 'assignee' | 'traits'>): AssigneeBlock | null {
  if (assignee !== undefined) return assignee;
  const handled = traits.handling?.assignee ?? null;
  if (handled === null) return null;
  return { id: handled.id, name: handled.name ?? null, type: handled.type === 'bot' ? 'bot' : 'agent' };
}
