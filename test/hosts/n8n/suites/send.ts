import { createHmac } from 'node:crypto';

/** A Botble message by hand: the simplest signed delivery there is, so that a suite can bend it. */
export function botbleMessage(id: number, secret: string) {
  const now = new Date().toISOString();
  const data = {
    message_id: id,
    content: `Hello ${id}`,
    is_from_admin: false,
    conversation_id: 7,
    created_at: now,
  };
  const body = JSON.stringify({ event: 'message.received', timestamp: now, data });
  return { body, headers: signedHeaders(body, secret) };
}

export function signedHeaders(body: string, secret: string): Record<string, string> {
  return {
    'content-type': 'application/json',
    'x-webhook-signature': createHmac('sha256', secret).update(body).digest('hex'),
  };
}

export async function post(
  url: string,
  { body, headers }: { readonly body: string; readonly headers: Record<string, string> },
): Promise<{ readonly status: number; readonly body: string }> {
  const response = await fetch(url, { method: 'POST', body, headers });
  return { status: response.status, body: await response.text() };
}
