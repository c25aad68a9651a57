import type { ItemOf, Provider } from './helpdesk/provider';
import type { Delivery } from './helpdesk/delivery';
import { ignore, reject } from './verify/explain';
import { acceptEvent } from './item/accept-event';
import { parseJson } from './read/json';
import type { Outcome } from './item/outcome';
import type { Reject } from './helpdesk/refusal';
import type { Envelope, StatusChangePart } from './helpdesk/event';
import { isObject } from './read/read';
import type { ReceiverSettings } from './settings';
import { checkReplayWindow } from './verify/signature';
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
  const refused = checkRequest(delivery, settings) ?? settings.authenticate(delivery);
  if (refused !== undefined) return withHint(refused, settings);

  const envelope = parse(delivery, settings);
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

function checkRequest(delivery: Delivery, settings: ReceiverSettings): Reject | undefined {
  const { method, rawBody } = delivery;
  if (method !== 'POST') return reject('method-not-allowed', { method: method.slice(0, 10) });
  if (rawBody === 'missing') return reject('raw-body-missing', {});
  if (rawBody !== 'too-large' && !isBytes(rawBody))
    return reject('raw-body-parsed', { given: typeof rawBody });
  if (rawBody === 'too-large' || rawBody.byteLength > settings.maxBodyBytes) {
    return reject('body-too-large', { bytes: settings.maxBodyBytes });
  }
  return undefined;
}

/** JavaScript hands over what a framework parsed; and a vm, such as a Function node, has a Uint8Array of its own. */
function isBytes(body: unknown): boolean {
  return ArrayBuffer.isView(body) && (body as Partial<Uint8Array>).BYTES_PER_ELEMENT === 1;
}

function parse(delivery: Delivery, settings: ReceiverSettings): Envelope | Reject {
  const body = parseBytes(delivery.rawBody as Uint8Array);
  if (!isObject(body)) return reject('body-not-json', {});
  const { clock } = settings.provider.scheme;
  if (settings.bodyReplayWindow > 0 && clock !== null && 'bodyField' in clock) {
    const sentAt = parseSignedField(body[clock.bodyField] ?? body[clock.otherwise ?? '']);
    if (sentAt === undefined)
      return reject('timestamp-malformed', { header: `The body's ${clock.bodyField}` });
    const stale = checkReplayWindow(sentAt, delivery.receivedAt, settings.bodyReplayWindow);
    if (stale !== undefined) return stale;
  }
  return settings.provider.open(body) ?? reject('envelope-invalid', {});
}

function parseBytes(bytes: Uint8Array): unknown {
  return parseJson(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString());
}

function withHint(refusal: Reject, { provider }: ReceiverSettings): Reject {
  const hint = provider.hints[refusal.reason];
  return hint === undefined ? refusal : { ...refusal, detail: `${refusal.detail} ${hint}` };
}
