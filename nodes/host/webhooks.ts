import type { IWebhookDescription } from 'n8n-workflow';

const PATH = 'webhook';

/**
 * `responseData` is a literal: without it n8n answers with the text "firstEntryJson", as an expression it
 * would cost time on every request. The second entry makes a visit by a browser or a health check end in
 * 405 with a reason in the log, where n8n alone would answer 404 and leave people searching.
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
