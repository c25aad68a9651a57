import http, { createServer, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { Server as SocketIoServer } from 'socket.io';
import { WebSocketServer } from 'ws';
import { systemEnvironment } from '../../../core/environment/environment';
import { createSocketIoOpener } from '../../../core/sockets/socket-io';
import type { TransportListener } from '../../../core/sockets/transport';
import { createWebSocketOpener } from '../../../core/sockets/web-socket';

const { after } = systemEnvironment;
const original = http.globalAgent;

let proxy: Server;
let asked: string[];
const sockets = new Set<Duplex>();

/** What a host puts in the place of Node's agent where a proxy leads out. */
class TunnelAgent extends http.Agent {
  override createConnection(
    { host, port }: { host?: string | null; port?: number | string | null },
    callback?: (error: Error | null, stream: Duplex) => void,
  ): undefined {
    const request = http.request({
      host: '127.0.0.1',
      port: portOf(proxy),
      method: 'CONNECT',
      path: `${host}:${port}`,
      agent: new http.Agent(),
    });
    request.on('connect', (_, socket) => callback?.(null, socket));
    request.end();
  }
}

const portOf = (server: Pick<Server, 'address'>) => (server.address() as AddressInfo).port;

beforeEach(async () => {
  asked = [];
  proxy = createServer().on('connect', ({ url = '' }, near: Socket, head: Buffer) => {
    asked.push(url);
    const far = connect(Number(url.split(':')[1]), '127.0.0.1', () => {
      near.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      far.write(head);
      near.pipe(far).pipe(near);
    });
    for (const each of [near, far]) sockets.add(each.on('error', () => {}));
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  http.globalAgent = new TunnelAgent();
});

afterEach(async () => {
  http.globalAgent = original;
  sockets.forEach((each) => each.destroy());
  sockets.clear();
  await new Promise((resolve) => proxy.close(resolve));
});

test('a WebSocket goes the way of the process’s own agent', async () => {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  server.on('connection', (each) => each.send('hello'));
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const heard = await new Promise((resolve, reject) => {
    const socket = createWebSocketOpener(after)(new URL(`ws://127.0.0.1:${port}/cable`), [], {
      onOpen: () => {},
      onMessage: (text) => void socket.close().then(() => resolve(text)),
      onEnd: reject,
    });
  });
  expect([heard, asked]).toEqual(['hello', [`127.0.0.1:${port}`]]);
  await new Promise((resolve) => server.close(resolve));
});

test('and so does Socket.IO', async () => {
  const server = createServer();
  const io = new SocketIoServer(server, { path: '/w/f43/' });
  io.on('connection', (each) => void each.emit('hello', { here: true }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const heard = await new Promise((resolve, reject) => {
    const listener: TransportListener = {
      onOpen: () => {},
      onHeartbeat: () => {},
      onEvent: (name, payload) => void transport.close().then(() => resolve([name, payload])),
      onEnd: reject,
    };
    const transport = createSocketIoOpener(after)(
      new URL(`ws://127.0.0.1:${portOf(server)}/w/f43/`),
      listener,
    );
  });
  expect([heard, asked]).toEqual([['hello', { here: true }], [`127.0.0.1:${portOf(server)}`]]);
  await io.close();
});
