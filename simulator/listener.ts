import { createServer, type RequestListener, type Server } from 'node:http';
import { Socket, type AddressInfo } from 'node:net';

/** An HTTP server on loopback that knows its TCP connections, so that it can go away like a machine does. */
export interface Listener {
  readonly server: Server;
  readonly port: number;
  readonly sockets: ReadonlySet<Socket>;
  /** Ends every connection without a goodbye, and closes the port. */
  close(): Promise<void>;
}

export async function listen(
  port: number,
  onRequest: RequestListener,
  onConnection: (socket: Socket) => void = () => undefined,
): Promise<Listener> {
  const sockets = new Set<Socket>();
  const server = createServer(onRequest);
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    onConnection(socket);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      sockets.forEach(destroy);
    });
  return { server, port: (server.address() as AddressInfo).port, sockets, close };
}

/** Also a connection whose own `destroy` does nothing at the moment (the fault `half-open`). */
export function destroy(socket: Socket): void {
  Socket.prototype.destroy.call(socket);
}
