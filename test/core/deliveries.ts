import type { Delivery } from '../../library';
import { opensslHmac } from './sign';

export const SECRET = 'a secret of the tests';
export const RECEIVED_AT = Date.parse('2026-03-04T09:30:05Z');

const MESSAGE = {
  message_id: 301,
  content: 'Is the lamp back in stock?',
  is_from_admin: false,
  admin_name: null,
  conversation_id: 88,
  visitor_name: 'Zoë Ferreira',
  visitor_email: 'zoe@example.com',
  visitor_phone: null,
  visitor_ip: '203.0.113.24',
  current_url: null,
  status: 'open',
  created_at: '2026-03-04T09:30:00+00:00',
};

export interface Sent {
  readonly event?: string;
  readonly data?: object;
  readonly body?: string;
  readonly timestamp?: string;
  readonly headers?: Delivery['headers'];
  readonly receivedAt?: number;
  readonly query?: Delivery['query'];
}

/** A Botble delivery, the simplest scheme there is, signed by openssl. */
export function botbleDelivery(sent: Sent = {}): Delivery {
  const { event = 'message.received', data = {}, timestamp = '2026-03-04T09:30:00+00:00' } = sent;
  const body = sent.body ?? JSON.stringify({ event, timestamp, data: { ...MESSAGE, ...data } });
  return {
    method: 'POST',
    headers: { 'x-webhook-signature': opensslHmac('sha256', SECRET, body), ...sent.headers },
    query: sent.query ?? {},
    rawBody: Buffer.from(body),
    receivedAt: sent.receivedAt ?? RECEIVED_AT,
  };
}
