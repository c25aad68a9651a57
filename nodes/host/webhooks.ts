import type { IWebhookDescription } from 'n8n-workflow';

const PATH = 'webhook';

/**
 * `responseData` is a literal: without it n8n answers with the text "firstEntryJson", as an expression it
 * would cost time on every request. The second entry makes a visit by a browser or a health check end in
 * 405 with a reason in the log, where n8n alone would answer 404 and leave people searching.
 *
 * A node with webhooks begins with version 1.1: of version 1, n8n evaluates an expression at each request
 * (webhook-helpers.js, parseRequestBody), which was a quarter of all that a refusal costs it.
 */
export const helpdeskWebhooks: IWebhookDescription[] = [
  { name: 'default', httpMethod: 'POST', path: PATH, responseMode: 'onReceived', responseData: '' },
  {
    name: 'setup',
    httpMethod: 'GET,HEAD,PUT,PATCH,DELETE',
    path: PATH,
    responseMode: 'onReceived',
    responseData: '',
    ndvHideUrl: true,
    ndvHideMethod: true,
  },
];
