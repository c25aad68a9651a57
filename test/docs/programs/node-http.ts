import { createServer, type IncomingMessage } from 'node:http';
import { answer, createSettings, providers, receive, settleWithResponse } from '../../../library';

const provider = providers.chatwoot;
const settings = createSettings({
  provider,
  authentication: { mode: 'signature', secrets: [process.env.CHATWOOT_SECRET ?? ''] },
  events: ['preset:new-customer-message'],
  // Where your Chatwoot is: links to conversations begin with it.
  baseUrl: 'https://chatwoot.example.com',
});

export const server = createServer(async (request, response) => {
  const { method = '', headers } = request;
  const rawBody = await readBody(request, settings.maxBodyBytes).catch(() => 'missing' as const);
  const outcome = receive({ method, headers, query: {}, rawBody, receivedAt: Date.now() }, settings);

  if (outcome.kind === 'reject') console.warn(`${outcome.reason}: ${outcome.detail}`);
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

async function readBody(request: IncomingMessage, maxBytes: number): Promise<Uint8Array | 'too-large'> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= maxBytes) chunks.push(chunk);
  }
  return bytes > maxBytes ? 'too-large' : Buffer.concat(chunks);
}
