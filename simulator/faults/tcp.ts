import type { Socket } from 'node:net';

type Written = (error?: Error) => void;
type Write = (chunk: Uint8Array | string, ...rest: (BufferEncoding | Written | undefined)[]) => boolean;

/** The connection neither reads nor writes any more, nor closes: even `destroy` does nothing. */
export function mute(socket: Socket): void {
  socket.pause();
  const write: Write = (_chunk, ...rest) => tellWritten(rest);
  const nothing = () => socket;
  Object.assign(socket, { write, end: nothing, destroy: nothing, destroySoon: nothing, resume: nothing });
}

/** Everything written goes out in small pieces; the returned function sends the rest and stops that. */
export function drip(socket: Socket, bytes: number, everyMs: number): () => void {
  const send = socket.write.bind(socket);
  let waiting = Buffer.alloc(0);
  const timer = setInterval(() => {
    if (waiting.length === 0 || socket.destroyed) return;
    send(waiting.subarray(0, bytes));
    waiting = waiting.subarray(bytes);
  }, everyMs);
  const write: Write = (chunk, ...rest) => {
    const encoding = typeof rest[0] === 'string' ? rest[0] : 'utf8';
    waiting = Buffer.concat([waiting, typeof chunk === 'string' ? Buffer.from(chunk, encoding) : chunk]);
    return tellWritten(rest);
  };
  Object.assign(socket, { write });
  socket.once('close', () => clearInterval(timer));
  return () => {
    clearInterval(timer);
    if (!socket.destroyed) send(waiting);
    Object.assign(socket, { write: send });
  };
}

function tellWritten(rest: readonly (BufferEncoding | Written | undefined)[]): boolean {
  const written = rest.find((each) => typeof each === 'function');
  if (written !== undefined) process.nextTick(written);
  return true;
}
