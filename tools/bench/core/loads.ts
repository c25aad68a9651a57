import type { Delivery, ProviderId } from '../../../library';
import { createDelivery } from '../../../simulator/senders';

export const SECRET = 'a secret for the benchmark';
const NOW = Date.now();

/** What is measured: real events, and larger ones of the same form. */
export const LOADS = [
  { name: 'Crisp message', provider: 'crisp', event: 'message:send', bytes: 500 },
  { name: 'HelpCrunch message', provider: 'helpcrunch', event: 'message.chat.customer', bytes: 600 },
  { name: 'Botble message', provider: 'botble', event: 'message.received', bytes: 450 },
  { name: 'Intercom message', provider: 'intercom', event: 'conversation.user.replied', bytes: 2_500 },
  { name: 'Chatwoot message', provider: 'chatwoot', event: 'message_created', bytes: 2_800 },
  { name: 'Chatwoot message, 50 KB', provider: 'chatwoot', event: 'message_created', bytes: 50_000 },
  { name: 'Chatwoot message, 1 MB', provider: 'chatwoot', event: 'message_created', bytes: 1_000_000 },
] as const satisfies readonly { name: string; provider: ProviderId; event: string; bytes: number }[];

export type Load = (typeof LOADS)[number];

/** Distinct deliveries, each signed by the simulator, padded with text to about the wanted size. */
export function createDeliveries(
  { provider, event, bytes }: Load,
  count: number,
  secret: string = SECRET,
): Delivery[] {
  const plain = createDelivery(provider, event, { secret, now: NOW });
  const missing = Math.max(0, bytes - plain.body.byteLength);
  return Array.from({ length: count }, (_, index) => {
    const payload = grow(JSON.parse(plain.body.toString()), index, missing);
    const { body, headers, query } = createDelivery(provider, event, {
      secret,
      now: NOW + index,
      payload,
    });
    const lowerCase = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
    );
    return { method: 'POST', headers: lowerCase, query, rawBody: body, receivedAt: NOW + index };
  });
}

/** The payload inside the sender's envelope, with an id of its own and more text. */
function grow(body: Record<string, unknown>, index: number, missing: number): object {
  const data = body.data as Record<string, unknown> | undefined;
  const payload = (data?.item ?? data ?? body.eventData ?? body) as Record<string, unknown>;
  const text = `${index} ${'More of what the customer wrote. '.repeat(Math.ceil(missing / 33)).slice(0, missing)}`;
  if ('message' in payload)
    return { ...payload, message: { ...(payload.message as object), id: index, text } };
  return {
    ...payload,
    content: text,
    ...('fingerprint' in payload ? { fingerprint: index } : { message_id: index }),
  };
}
