import { startChatwootServer } from '../../../../simulator/chatwoot/server';
import { ADMIN_ID } from '../../../../simulator/chatwoot/store/seed';
import { obeyOrders } from '../server';
import type { ChatwootAccess } from './receivers';

async function main(): Promise<void> {
  const server = await startChatwootServer();
  const { id: userId, pubsub_token: pubsubToken } = server.store.user(ADMIN_ID);
  const { url: baseUrl, tokens } = server;
  const credential = { baseUrl, accountId: String(server.accountId), token: tokens.administrator };
  const access: ChatwootAccess = { credential, userId, pubsubToken };
  obeyOrders(access, {
    flood: (count) => server.fault('flood', { count, prepared: true }),
    single: (content) => server.act.customerWrites({ content }),
    live: () => server.connections().subscribed,
  });
}

void main();
