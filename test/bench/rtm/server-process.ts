import { freshMessage } from '../../../simulator/crisp/fresh-message';
import { startCrispServer, type CrispServer } from '../../../simulator/crisp/server';

/** What the measuring process may ask for. */
export type Order = { readonly flood: number } | { readonly single: true } | { readonly live: true };

/** A Crisp in a process of its own, so that the receiver alone is measured. */
async function main(): Promise<void> {
  const server = await startCrispServer({ pingIntervalMs: 25_000 });
  process.on('message', (order: Order) => void obey(server, order));
  process.on('disconnect', () => process.exit(0));
  process.send?.({ origin: server.origin, credential: server.credentials.plugin });
}

async function obey(server: CrispServer, order: Order): Promise<void> {
  if ('flood' in order) await server.fault('flood', { count: order.flood, prepared: true });
  else if ('single' in order) {
    server.emit(
      'message:send',
      freshMessage({ content: String(performance.timeOrigin + performance.now()) }),
    );
  } else process.send?.({ live: server.connections().live });
}

void main();
