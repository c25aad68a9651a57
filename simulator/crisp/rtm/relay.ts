import type { Relay } from './relay-address';
import type { IncomingMessage } from 'node:http';
import { Server } from 'socket.io';
import { listen } from '../../listener';
import type { Simulation } from '../simulation';
import { upgradeByHand } from '../../faults/upgrade-by-hand';
import { serveSession } from './session';

/** Port 0 takes any. */
export async function openRelay(simulation: Simulation, port: number, path: string): Promise<Relay> {
  const listener = await listen(
    port,
    (_request, response) => response.writeHead(404).end(),
    (socket) => {
      simulation.accepted += 1;
      simulation.switches.line?.(socket);
    },
  );
  const io = new Server({
    path,
    transports: ['websocket'],
    serveClient: false,
    // The real one still takes clients of Socket.IO 2 (go-crisp-api).
    allowEIO3: true,
    pingInterval: simulation.pingIntervalMs,
    pingTimeout: simulation.pingTimeoutMs,
    allowRequest: (request, decide) => greet(simulation, request, () => decide(null, true)),
  });
  io.on('connection', (socket) => serveSession(simulation, socket));
  io.attach(listener.server);
  const close = async () => {
    await listener.close();
    await io.close();
  };
  const url = `ws://127.0.0.1:${listener.port}${path}`;
  return { url, port: listener.port, path, listener, close };
}

/** Never to decide is how a machine looks that takes the connection and then says nothing. */
function greet({ switches }: Simulation, request: IncomingMessage, accept: () => void): void {
  if (switches.handshake === 'answer') return accept();
  // Silent, but it notices when the client gives up: an HTTP server leaves half-closed sockets to its upgrader.
  request.socket.resume().once('end', () => request.socket.destroy());
  if (switches.handshake === 'silent') upgradeByHand(request);
}
