import { connect } from 'node:net';
import { compose, SECRET } from './mix';

/** How many of either are begun each second. */
const EACH_SECOND = 2;
const DRIP_MS = 500;

export interface SlowSenders {
  readonly begun: () => number;
  readonly stop: () => void;
}

/** Bodies that come byte by byte, and bodies that break off in the middle; both well signed. */
export function startSlowSenders(url: string): SlowSenders {
  const { hostname, port, pathname } = new URL(url);
  const running = new Set<() => void>();
  let begun = 0;

  const open = (after: (write: (bytes: Buffer) => void, end: () => void) => void) => {
    const { headers, body } = compose(0, SECRET);
    const socket = connect(Number(port), hostname);
    const lines = Object.entries({ Host: hostname, 'Content-Length': body.length, ...headers });
    socket.on('error', () => {});
    socket.on('close', () => running.delete(end));
    const end = () => socket.destroy();
    running.add(end);
    begun += 1;
    socket.write(
      `POST ${pathname} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`,
    );
    socket.write(body.subarray(0, 20));
    after((bytes) => socket.write(bytes), end);
  };
  const begin = () => {
    open((_, end) => setTimeout(end, 50));
    open((write) => {
      const dripping = setInterval(() => write(Buffer.from(' ')), DRIP_MS);
      running.add(() => clearInterval(dripping));
      setTimeout(() => clearInterval(dripping), 20 * DRIP_MS);
    });
  };
  const timer = setInterval(begin, 1000 / EACH_SECOND);
  return {
    begun: () => begun,
    stop: () => {
      clearInterval(timer);
      running.forEach((end) => end());
    },
  };
}
