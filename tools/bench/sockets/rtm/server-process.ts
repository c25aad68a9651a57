import { freshMessage } from '../../../../simulator/crisp/fresh-message';
import { startCrispServer } from '../../../../simulator/crisp/server';
import { obeyOrders } from '../server';
import type { CrispAccess } from './receivers';

async function main(): Promise<void> {
  const server = await startCrispServer({ pingIntervalMs: 25_000 });
  const access: CrispAccess = { origin: server.origin, credential: server.credentials.plugin };
  obeyOrders(access, {
    flood: (count) => server.fault('flood', { count, prepared: true }),
    single: (text) => server.emit('message:send', freshMessage({ content: text })),
    live: () => server.connections().live,
  });
}

void main();
