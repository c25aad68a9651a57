import { readFileSync, writeFileSync } from 'node:fs';
import type { ProviderId } from '../../helpdesks';
import { providerNames } from '../samples';
import { simulated } from '../helpdesks';
import type { SignedDelivery } from '../senders';

/** A delivery in a file, to be sent again as it was: bytes and headers, whoever wrote them. */
export interface StoredDelivery {
  readonly provider: ProviderId;
  /** Only to be told, but where it decides the key; elsewhere what counts is in the body. */
  readonly event: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** The body is base64: a JSON text would not keep its bytes, and those are signed. */
export function writeStored(path: string, { provider, event, headers, query, body }: SignedDelivery): void {
  const stored = { provider, event, headers, query, body: body.toString('base64') };
  writeFileSync(path, `${JSON.stringify(stored, null, 2)}\n`);
}

/** Answers with what is wrong with the file, in words, when it cannot be read. */
export function readStored(path: string): StoredDelivery | string {
  try {
    return (
      parseStored(JSON.parse(readFileSync(path, 'utf8'))) ??
      `${path} is not a saved delivery. Expected: ${FORM}`
    );
  } catch (error) {
    return `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}

const FORM =
  '{ "provider": "chatwoot", "event": "message_created", "headers": { … }, "query": { … }, "body": "base64 of the bytes" }';

function parseStored(value: unknown): StoredDelivery | undefined {
  const {
    provider,
    event = 'delivery',
    headers,
    query = {},
    body,
  } = Object(value) as Record<string, unknown>;
  const id = providerNames().find((each) => each === provider);
  if (id === undefined || typeof event !== 'string' || typeof body !== 'string') return undefined;
  if (!isTexts(headers) || !isTexts(query)) return undefined;
  return { provider: id, event, headers, query, body: Buffer.from(body, 'base64') };
}

function isTexts(value: unknown): value is Record<string, string> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((each) => typeof each === 'string')
  );
}

/** As it was stored, or with a signature of now where a secret is given. */
export function redeliver(stored: StoredDelivery, secret: string | undefined, now: number): SignedDelivery {
  const { provider, body, event } = stored;
  const signed = secret === undefined ? {} : simulated[provider].sender.sign(body, secret, now, event);
  const replaced = new Set(Object.keys(signed).map((name) => name.toLowerCase()));
  const kept = Object.entries(stored.headers).filter(([name]) => !replaced.has(name.toLowerCase()));
  return { ...stored, variant: 'stored', headers: { ...Object.fromEntries(kept), ...signed } };
}
