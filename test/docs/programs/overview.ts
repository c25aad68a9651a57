import express from 'express';
import { answer, createSettings, providers, receive, settleWithResponse } from '../../../library';

const provider = providers.chatwoot;
const secrets = [process.env.CHATWOOT_SECRET ?? ''];
const settings = createSettings({ provider, authentication: { mode: 'signature', secrets } });

export const app = express();

app.post('/helpdesk', express.raw({ type: () => true, limit: '1mb' }), (request, response) => {
  const { method, headers, query, body: rawBody } = request;
  const outcome = receive({ method, headers, query, rawBody, receivedAt: Date.now() }, settings);
  if (outcome.kind === 'reject') console.warn(`${outcome.reason}: ${outcome.detail}`);
  if (outcome.kind === 'accept') {
    settleWithResponse(outcome.reservation, response);
    console.log(`${outcome.item.contact?.name}: ${outcome.item.message?.text}`);
  }
  const { status, body } = answer(outcome, provider);
  response.status(status).json(body);
});
