import { createHash } from 'node:crypto';
import { createServer, type Server as HttpServer } from 'node:http';
import {
  createServer as createTcpServer,
  type AddressInfo,
  type Server as TcpServer,
  type Socket,
} from 'node:net';
import { Server } from 'socket.io';
import { createSocketIoOpener } from '../../../core/sockets/socket-io';
import { systemEnvironment } from '../../../core/environment/environment';
import type { Transport } from '../../../core/sockets/transport';
import { until } from '../../simulator/until';

const open = createSocketIoOpener(systemEnvironment.after);

let log: unknown[][];
const listener = {
  onOpen: () => void log.push(['open']),
  onEvent: (...event: unknown[]) => void log.push(['event', ...event]),
  onHeartbeat: () => void log.push(['heartbeat']),
  onEnd: (reason: string) => void log.push(['end', reason]),
};

const happened = (what: string) => log.some(([name]) => name === what);

let server: HttpServer | TcpServer;
let io: Server | undefined;
let sockets: Set<Socket>;
let transport: Transport;

beforeEach(() => {
  log = [];
  io = undefined;
});

afterEach(async () => {
  await transport.close();
  sockets.forEach((socket) => socket.destroy());
  await io?.close();
  server.close();
});

async function connect(to: HttpServer | TcpServer, path = '/w/f43/'): Promise<Transport> {
  server = to;
  sockets = new Set();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  transport = open(new URL(`ws://127.0.0.1:${(server.address() as AddressInfo).port}${path}`), listener);
  return transport;
}

function socketIo(): HttpServer {
  const http = createServer();
  io = new Server(http, { path: '/w/f43/', transports: ['websocket'], pingInterval: 50, pingTimeout: 200 });
  return http;
}

test('speaks Socket.IO on the path that it was given', async () => {
  const http = socketIo();
  const heard: unknown[] = [];
  io?.on('connection', (socket) =>
    socket.on('authentication', (frame) => {
      heard.push(frame);
      socket.emit('authenticated', true);
      socket.emit('message:send', { a: 1 });
    }),
  );
  const { send } = await connect(http, '/w/f43');
  await until(() => happened('open'));
  send('authentication', { username: 'u' });
  await until(() => happened('event') && happened('heartbeat'));
  expect(heard).toEqual([{ username: 'u' }]);
  expect(log.filter(([name]) => name === 'event')).toEqual([
    ['event', 'authenticated', true],
    ['event', 'message:send', { a: 1 }],
  ]);
});

test('paused, it reads nothing until it is resumed, and loses nothing', async () => {
  const http = socketIo();
  await connect(http);
  await until(() => happened('open'));
  transport.setPaused(true);
  io?.emit('one', 1);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(happened('event')).toBe(false);
  transport.setPaused(false);
  await until(() => happened('event'));
  expect(log).toContainEqual(['event', 'one', 1]);
  transport.setPaused(true);
  const begun = performance.now();
  await transport.close();
  expect(performance.now() - begun).toBeLessThan(800);
});

test('an event with binary data, which is no plain frame, takes the way of the client', async () => {
  const http = socketIo();
  io?.on('connection', (socket) => {
    socket.emit('one', 1);
    socket.emit('two', { binary: Buffer.from([1]) });
    socket.emit('three', 3);
  });
  await connect(http);
  await until(() => log.filter(([name]) => name === 'event').length === 3);
  expect(log).toContainEqual(['event', 'two', { binary: Buffer.from([1]) }]);
});

test('does not come back by itself', async () => {
  const http = socketIo();
  await connect(http);
  await until(() => happened('open'));
  io?.disconnectSockets(true);
  await until(() => happened('end'));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(log.filter(([name]) => name === 'end')).toEqual([['end', 'io server disconnect']]);
  expect(sockets.size).toBe(0);
});

test('tells that it could not connect', async () => {
  await connect(createServer());
  server.close();
  await transport.close();
  transport = open(new URL('ws://127.0.0.1:1/'), listener);
  await until(() => happened('end'));
  expect(happened('open')).toBe(false);
});

/** Accepts the WebSocket, and never says anything on it, not even goodbye. */
function silentPeer(): HttpServer {
  const http = createServer();
  http.on('upgrade', ({ headers }, socket) => {
    const guid = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
    const accept = createHash('sha1').update(`${headers['sec-websocket-key']}${guid}`).digest('base64');
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    socket.resume();
  });
  return http;
}

describe('closing', () => {
  test.each([
    ['an open socket', socketIo, 'open'],
    ['one that is just connecting', socketIo, null],
    [
      'one whose peer takes the connection and says nothing',
      () => createTcpServer((socket) => socket.resume()),
      null,
    ],
    ['one whose peer never closes', silentPeer, null],
  ] as const)('%s takes about a second at most, is final and may be repeated', async (_, peer, awaited) => {
    await connect(peer());
    if (awaited === null) await until(() => sockets.size === 1);
    else await until(() => happened(awaited));
    const started = Date.now();
    await Promise.all([transport.close(), transport.close()]);
    await transport.close();
    expect(Date.now() - started).toBeLessThan(1500);
    expect(happened('end')).toBe(false);
  });
});
