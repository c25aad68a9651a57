import Fastify from 'fastify';
import {
  answer,
  createSettings,
  providers,
  receive,
  settleWithResponse,
  type QueryBag,
} from '../../../library';

const provider = providers.chatwoot;
const settings = createSettings({
  provider,
  authentication: { mode: 'signature', secrets: [process.env.CHATWOOT_SECRET ?? ''] },
  events: ['preset:new-customer-message'],
  baseUrl: 'https://chatwoot.example.com',
});

export const app = Fastify();

// A plugin has parsers of its own, so the other routes keep theirs.
void app.register(async (plugin) => {
  plugin.removeAllContentTypeParsers();
  const parser = { parseAs: 'buffer', bodyLimit: settings.maxBodyBytes } as const;
  plugin.addContentTypeParser('*', parser, (_request, bytes, done) => done(null, bytes));

  plugin.post('/helpdesk', (request, reply) => {
    const { method, headers } = request;
    const query = request.query as QueryBag;
    const rawBody = (request.body as Buffer | undefined) ?? 'missing';
    const outcome = receive({ method, headers, query, rawBody, receivedAt: Date.now() }, settings);

    if (outcome.kind === 'reject') console.warn(`${outcome.reason}: ${outcome.detail}`);
    if (outcome.kind === 'accept') {
      settleWithResponse(outcome.reservation, reply.raw);
      const { contact, conversation, message } = outcome.item;
      console.log(`${contact?.name}: ${message?.text} ${conversation?.url}`);
    }

    const { status, body } = answer(outcome, provider);
    void reply.status(status).send(body);
  });
});
