import type { Socket } from 'socket.io';

/** Past Socket.IO, straight into the WebSocket. */
export function sendRaw(socket: Socket, frame: string | Buffer): void {
  // Engine.IO types its transport's WebSocket as private.
  const transport = socket.conn.transport as unknown as { socket: { send(data: string | Buffer): void } };
  transport.socket.send(frame);
}
