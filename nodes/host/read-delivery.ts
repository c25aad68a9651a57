import type { IWebhookFunctions } from 'n8n-workflow';
import type { Delivery, QueryBag } from '../../core/helpdesk/delivery';
import { object } from '../../core/read/read';

/** The request as the core wants it. n8n has un-zipped the body; nothing is parsed here. */
export async function readDelivery(context: IWebhookFunctions, receivedAt: number): Promise<Delivery> {
  const request = context.getRequestObject();
  return {
    method: request.method,
    headers: request.headers,
    query: context.getQueryData() as QueryBag,
    rawBody: await readBody(request),
    receivedAt,
  };
}

/**
 * n8n throws here for multipart and aborted bodies, which no helpdesk sends, for what cannot be un-zipped, and for what is
 * larger than its own limit (raw-body's error).
 */
async function readBody(
  request: ReturnType<IWebhookFunctions['getRequestObject']>,
): Promise<Delivery['rawBody']> {
  try {
    await request.readRawBody();
  } catch (error) {
    return object(error).type === 'entity.too.large' ? 'too-large' : 'missing';
  }
  return Buffer.isBuffer(request.rawBody) ? request.rawBody : 'missing';
}
