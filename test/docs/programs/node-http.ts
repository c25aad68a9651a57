import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { answer, createSettings, providers, receive, settleWithResponse } from '../../library';

const provider = providers.chatwoot;
const settings = createSettings({
  provider,
  authentication: { mode: 'signature', secrets: [process.env.CHATWOOT_SECRET ?? ''] },
  events: ['preset:new-customer-message'],
});

export const server = createServer(async (request, response) => {
  const { method = '', headers } = request;
  const rawBody = await buffer(request);
  const outcome = receive({ method, headers, query: {}, rawBody, receivedAt: Date.now() }, settings);

  if (outcome.kind === 'accept') {
    settleWithResponse(outcome.reservation, response);
    const { item } = outcome;
    // Provider and event decide the type of `data`.
    if (item.provider === 'chatwoot' && item.event === 'message_created') {
      console.log(`${item.contact?.name} wrote in ${item.data.inbox.name}: ${item.message?.text}`);
    }
  }

  const { status, body } = answer(outcome, provider);
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
});
