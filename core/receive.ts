import type { Delivery } from './delivery';
import { NO_RESERVATION } from './duplicates';
import { ignore, reject } from './explain';
import type { HelpdeskItem } from './item';
import type { Outcome, Reject } from './outcome';
import type { Envelope, Normalised } from './provider';
import { identifier, isObject } from './read';
import type { ReceiverSettings } from './settings';
import { checkReplayWindow } from './signature';
import { parseSignedTimestamp } from './timestamp';

/**
 * Verify, parse, select, filter, drop duplicates: what becomes of one delivery. Whatever a stranger sends
 * is answered with a value; only bytes that were proven first are parsed.
 */
export function receive(delivery: Delivery, settings: ReceiverSettings): Outcome {
  const refused = checkRequest(delivery, settings) ?? settings.authenticate(delivery);
  if (refused !== undefined) return withHint(refused, settings);

  const envelope = parse(delivery, settings);
  if ('reason' in envelope) return withHint(envelope, settings);

  const test = settings.provider.isTest?.(delivery.headers) ?? false;
  if (test && !settings.emitTests) return ignore('test');
  if (!settings.selection.mayWant(envelope.event)) return ignore('not-selected');

  const normalised = settings.provider.normalise(envelope, settings.context);
  if (!settings.selection.wants(envelope.event, normalised)) return ignore('not-selected');
  if (!settings.passes(normalised)) return ignore('filtered');

  const id = test ? null : settings.provider.identify(envelope, delivery);
  const reservation = id === null ? NO_RESERVATION : settings.duplicates.reserve(id, delivery.receivedAt);
  if (reservation === undefined) return ignore('duplicate');
  return { kind: 'accept', item: createItem(envelope, normalised, id, test, settings), reservation };
}

function checkRequest(delivery: Delivery, settings: ReceiverSettings): Reject | undefined {
  const { method, rawBody } = delivery;
  if (method !== 'POST') return reject('method-not-allowed', { method: method.slice(0, 10) });
  if (rawBody === 'missing') return reject('raw-body-missing', {});
  if (rawBody === 'too-large' || rawBody.byteLength > settings.maxBodyBytes) {
    return reject('body-too-large', { bytes: settings.maxBodyBytes });
  }
  return undefined;
}

function parse(delivery: Delivery, settings: ReceiverSettings): Envelope | Reject {
  const body = parseJson(delivery.rawBody as Uint8Array);
  if (!isObject(body)) return reject('body-not-json', {});
  const { clock } = settings.provider.scheme;
  if (settings.bodyReplayWindow > 0 && clock !== null && 'bodyField' in clock) {
    const sentAt = parseSignedTimestamp(identifier(body[clock.bodyField]) ?? '');
    if (sentAt === undefined)
      return reject('timestamp-malformed', { header: `The body's ${clock.bodyField}` });
    const stale = checkReplayWindow(sentAt, delivery.receivedAt, settings.bodyReplayWindow);
    if (stale !== undefined) return stale;
  }
  return settings.provider.open(body) ?? reject('envelope-invalid', {});
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString());
  } catch {
    return undefined;
  }
}

function createItem(
  { event, payload }: Envelope,
  { traits: _, kind, occurredAt, account, inbox, conversation, contact, author, message }: Normalised,
  id: string | null,
  test: boolean,
  { provider, verified, knownEvents }: ReceiverSettings,
): HelpdeskItem {
  provider.redact?.(payload);
  const item = {
    provider: provider.id,
    event,
    kind,
    id,
    occurredAt,
    verified,
    source: 'webhook',
    test,
    known: knownEvents.has(event),
    account,
    inbox,
    conversation,
    contact,
    author,
    message,
    data: payload,
  };
  // The catalogue guarantees the pairing of names and payloads; parsed JSON cannot prove it to the compiler.
  return item as unknown as HelpdeskItem;
}

function withHint(refusal: Reject, { provider }: ReceiverSettings): Reject {
  const hint = provider.hints[refusal.reason];
  return hint === undefined ? refusal : { ...refusal, detail: `${refusal.detail} ${hint}` };
}
