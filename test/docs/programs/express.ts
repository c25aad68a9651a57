import express from 'express';
import { answer, createSettings, providers, receive, settleWithResponse } from '../../../library';

const provider = providers.chatwoot;
const settings = createSettings({
  provider,
  authentication: { mode: 'signature', secrets: [process.env.CHATWOOT_SECRET ?? ''] },
  events: ['preset:new-customer-message'],
  baseUrl: 'https://chatwoot.example.com',
});

export const app = express();

// Only for this route, and before any express.json(): a parsed body cannot be verified.
const rawBytes = express.raw({ type: () => true, limit: settings.maxBodyBytes });

app.post('/helpdesk', rawBytes, (request, response) => {
  const { method, headers, query, body: rawBody } = request;
  const outcome = receive({ method, headers, query, rawBody, receivedAt: Date.now() }, settings);

  if (outcome.kind === 'reject') console.warn(`${outcome.reason}: ${outcome.detail}`);
  if (outcome.kind === 'accept') {
    settleWithResponse(outcome.reservation, response);
    const { contact, conversation, message } = outcome.item;
    console.log(`${contact?.name}: ${message?.text} ${conversation?.url}`);
  }

  const { status, body } = answer(outcome, provider);
  response.status(status).json(body);
});
