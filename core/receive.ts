import type { ItemOf, Provider } from './helpdesk/provider';
import type { Delivery } from './helpdesk/delivery';
import { ignore, reject } from './verify/explain';
import { acceptEvent } from './item/accept-event';
import { parseJson } from './read/json';
import type { Outcome } from './item/outcome';
import type { Ignore, Reject } from './helpdesk/refusal';
import type { Envelope, StatusChangePart } from './helpdesk/event';
import { isObject, type JsonObject } from './read/read';
import type { ReceiverSettings } from './settings';
import { readChallenge } from './verify/challenge';
import { checkRequest } from './verify/check-request';
import { readEventHeader } from './verify/event-header';
import { checkReplayWindow, type Admitted } from './verify/signature';
import { parseSignedField } from './read/timestamp';

/**
 * Verify, parse, select, filter, drop duplicates: what becomes of one delivery. Whatever a stranger sends
 * is answered with a value; only bytes that were proven first are parsed.
 */
export function receive<P extends Provider>(
  delivery: Delivery,
  settings: ReceiverSettings<P>,
): Outcome<ItemOf<P>> {
  // The catalogue guarantees the pairing of names and payloads; parsed JSON cannot prove it to the compiler.
  return judge(delivery, settings) as Outcome<ItemOf<P>>;
}

function judge(delivery: Delivery, settings: ReceiverSettings): Outcome {
  if (delivery.method === settings.provider.urlCheck) return ignore('url-check');
  const admitted = checkRequest(delivery, settings.maxBodyBytes) ?? settings.authenticate(delivery);
  if (admitted.kind === 'reject') return withHint(admitted, settings);
  if (admitted.publicTest) return ignore('public-test');
  const envelope = parse(delivery, admitted, settings);
  if ('reason' in envelope) return withHint(envelope, settings);

  const test = settings.provider.isTest?.(envelope, delivery.headers) ?? false;
  if (test && !settings.emitTests) return ignore('test');
  const { verified } = settings;
  const arrival = { source: 'webhook', verified, test, delivery, at: delivery.receivedAt } as const;
  const statusPart = readStatusPart(envelope, settings);
  const outcome = acceptEvent(envelope, arrival, settings);
  return statusPart === null ? outcome : { ...outcome, statusPart };
}

/** Null where no item of the change itself can come: there is nothing to fold an update into then. */
function readStatusPart(
  envelope: Envelope,
  { foldStatus, provider, selection, context }: ReceiverSettings,
): StatusChangePart | null {
  const parts = foldStatus ? provider.statusChangeParts : undefined;
  return parts !== undefined && selection.mayWant(parts.change) ? parts.read(envelope, context) : null;
}

function parse(
  delivery: Delivery,
  admitted: Admitted,
  settings: ReceiverSettings,
): Envelope | Reject | Ignore {
  const { provider, verified } = settings;
  const body = parseBytes(delivery.rawBody as Uint8Array);
  if (!isObject(body)) return reject('body-not-json', {});
  const stale = checkBodyClock(body, delivery, settings);
  if (stale !== undefined) return stale;
  const challenge = provider.challenge && readChallenge(body, delivery.headers, provider.challenge);
  if (challenge !== undefined) return verified ? { ...ignore('url-check'), challenge } : ignore('url-check');
  const event = provider.eventHeader && readEventHeader(delivery.headers, provider.eventHeader);
  return provider.open(body, admitted.event ?? event) ?? reject('envelope-invalid', {});
}

function parseBytes(bytes: Uint8Array): unknown {
  const buffer = Buffer.isBuffer(bytes)
    ? bytes
    : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return parseJson(buffer.toString());
}

function checkBodyClock(
  body: JsonObject,
  { receivedAt }: Delivery,
  { provider, bodyReplayWindow }: ReceiverSettings,
): Reject | undefined {
  const { clock } = provider.scheme;
  if (bodyReplayWindow === 0 || clock === null || !('bodyField' in clock)) return undefined;
  const sentAt = parseSignedField(body[clock.bodyField] ?? body[clock.otherwise ?? '']);
  if (sentAt === undefined) return reject('timestamp-malformed', { header: `The body's ${clock.bodyField}` });
  return checkReplayWindow(sentAt, receivedAt, bodyReplayWindow);
}

/** Only refusals have hints. */
function withHint(refusal: Reject | Ignore, { provider }: ReceiverSettings): Reject | Ignore {
  const hint = refusal.kind === 'reject' ? provider.hints[refusal.reason] : undefined;
  return hint === undefined ? refusal : { ...refusal, detail: `${refusal.detail} ${hint}` };
}
