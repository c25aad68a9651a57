import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server as HttpServer } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Server as TcpServer } from 'node:net';
import type { Duplex } from 'node:stream';
import { systemEnvironment } from '../../../core/environment/environment';
import { createWebSocketOpener, type TextSocket } from '../../../core/sockets/web-socket';
import { until } from '../../simulator/until';

const open = createWebSocketOpener(systemEnvironment.after);

let log: string[][];
const listener = {
  onOpen: () => void log.push(['open']),
  onMessage: (text: string) => void log.push(['message', text]),
  onEnd: (reason: string) => void log.push(['end', reason]),
};
const happened = (what: string) => log.some(([name]) => name === what);

let server: HttpServer | TcpServer;
let sockets: Set<Duplex>;
let socket: TextSocket;

beforeEach(() => {
  log = [];
  sockets = new Set();
});

afterEach(async () => {
  await socket.close();
  sockets.forEach((each) => each.destroy());
  await new Promise((resolve) => server.close(resolve));
});

async function connect(to: HttpServer | TcpServer, protocols: readonly string[] = []): Promise<void> {
  server = to;
  server.on('connection', (each: Duplex) => {
    sockets.add(each);
    each.on('close', () => sockets.delete(each));
    each.on('error', () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  socket = open(new URL(`ws://127.0.0.1:${port}/cable?a=b`), protocols, listener);
}

/** A peer in plain bytes (RFC 6455), so that no WebSocket library judges itself. */
function peer(onUpgrade: (socket: Duplex, request: IncomingMessage) => void): HttpServer {
  return createServer().on('upgrade', (request, each: Duplex) => {
    const guid = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
    const key = createHash('sha1').update(`${request.headers['sec-websocket-key']}${guid}`).digest('base64');
    const wanted = request.headers['sec-websocket-protocol'];
    const lines = [
      'HTTP/1.1 101 Switching Protocols',
      'Upgrade: websocket',
      'Connection: Upgrade',
      `Sec-WebSocket-Accept: ${key}`,
      ...(wanted === undefined ? [] : [`Sec-WebSocket-Protocol: ${wanted.split(',')[0]}`]),
    ];
    each.write(`${lines.join('\r\n')}\r\n\r\n`);
    each.resume();
    each.on('end', () => each.end());
    onUpgrade(each, request);
  });
}

/** Unmasked and in one piece, as servers send. */
function frame(opcode: number, payload: Uint8Array | string): Buffer {
  const bytes = Buffer.from(payload as string);
  const head = Buffer.alloc(bytes.length < 126 ? 2 : 10);
  head[0] = 0x80 | opcode;
  head[1] = bytes.length < 126 ? bytes.length : 127;
  if (bytes.length >= 126) head.writeBigUInt64BE(BigInt(bytes.length), 2);
  return Buffer.concat([head, bytes]);
}

const TEXT = 1;
const BINARY = 2;
const CLOSE = 8;

/** Masked, as clients send; short ones only. */
function unmask(bytes: Buffer): string {
  const mask = bytes.subarray(2, 6);
  const length = (bytes[1] ?? 0) & 0x7f;
  return Buffer.from(
    bytes.subarray(6, 6 + length).map((byte, index) => byte ^ (mask[index % 4] ?? 0)),
  ).toString();
}

test('asks for its protocol, sends text and hands on text, in order', async () => {
  const heard: unknown[] = [];
  const http = peer((each, { url, headers }) => {
    heard.push(url, headers['sec-websocket-protocol'], headers['sec-websocket-extensions']);
    each.on('data', (bytes: Buffer) => heard.push(unmask(bytes)));
    each.write(Buffer.concat([frame(TEXT, '{"type":"welcome"}'), frame(TEXT, 'ü'), frame(TEXT, '')]));
  });
  await connect(http, ['actioncable-v1-json', 'other']);
  await until(() => log.length === 4);
  socket.send('hello');
  await until(() => heard.length === 4);
  expect(heard).toEqual(['/cable?a=b', 'actioncable-v1-json,other', undefined, 'hello']);
  expect(log).toEqual([['open'], ['message', '{"type":"welcome"}'], ['message', 'ü'], ['message', '']]);
});

test('paused, it reads nothing until it is resumed, and loses nothing', async () => {
  let say = (_: string) => {};
  await connect(peer((each) => (say = (text) => void each.write(frame(TEXT, text)))));
  await until(() => happened('open'));
  socket.setPaused(true);
  say('one');
  say('two');
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(log).toEqual([['open']]);
  socket.setPaused(false);
  await until(() => log.length === 3);
  expect(log.slice(1)).toEqual([
    ['message', 'one'],
    ['message', 'two'],
  ]);
});

test('paused, it closes as fast as any', async () => {
  await connect(peer((each) => each.on('data', () => each.write(frame(CLOSE, Uint8Array.of(3, 232))))));
  await until(() => happened('open'));
  socket.setPaused(true);
  const begun = performance.now();
  await socket.close();
  expect(performance.now() - begun).toBeLessThan(800);
});

test('leaves out binary frames, and takes a large text', async () => {
  const large = 'x'.repeat(4 * 1024 * 1024);
  await connect(
    peer((each) => each.write(Buffer.concat([frame(BINARY, 'no'), frame(TEXT, large), frame(TEXT, 'end')]))),
  );
  await until(() => log.length === 3);
  expect(log.map(([name, text]) => [name, text?.length])).toEqual([
    ['open', undefined],
    ['message', large.length],
    ['message', 3],
  ]);
});

describe('ends once, with a reason,', () => {
  const tooLarge = Buffer.alloc(10);
  tooLarge[0] = 0x81;
  tooLarge[1] = 127;
  tooLarge.writeBigUInt64BE(BigInt(5 * 1024 * 1024 + 1), 2);

  test.each([
    ['when the peer says goodbye', frame(CLOSE, Uint8Array.of(3, 233)), 'code 1001'],
    ['at a frame of which the head alone announces more than 5 MB', tooLarge, 'Max payload size exceeded'],
    ['at text that is no UTF-8', frame(TEXT, Uint8Array.of(0xff)), expect.stringContaining('UTF-8')],
    ['at bytes that are no frame', Buffer.from('HTTP/1.1 400 Bad Request'), expect.any(String)],
  ])('%s', async (_, bytes, reason) => {
    await connect(peer((each) => each.end(bytes)));
    await until(() => happened('end'));
    await socket.close();
    expect(log).toEqual([['open'], ['end', reason]]);
  });

  test('when the line is cut', async () => {
    await connect(peer((each) => setTimeout(() => each.destroy(), 20)));
    await until(() => happened('end'));
    expect(log).toEqual([['open'], ['end', 'code 1006']]);
  });

  test('when it is refused, without following to another place', async () => {
    const http = createServer().on('upgrade', (_, each) =>
      each.end('HTTP/1.1 302 Found\r\nLocation: ws://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n'),
    );
    await connect(http);
    await until(() => happened('end'));
    expect(log).toEqual([['end', 'Unexpected server response: 302']]);
  });

  test('when the peer does not speak the protocol', async () => {
    const http = createServer((_, response) => response.end('hello'));
    await connect(http, ['actioncable-v1-json']);
    await until(() => happened('end'));
    expect(log).toEqual([['end', 'Unexpected server response: 200']]);
  });
});

describe('closing', () => {
  const silent = () => createTcpServer((each) => each.resume());

  test.each([
    ['an open socket', () => peer((each) => each.on('data', () => each.end(frame(CLOSE, ''))))],
    ['one whose peer never closes', () => peer(() => {})],
    ['one whose peer takes the connection and says nothing', silent],
  ])('%s takes about a second at most, tells nobody and may be repeated', async (_, to) => {
    await connect(to());
    await until(() => sockets.size === 1 && (to === silent || happened('open')));
    const started = Date.now();
    await Promise.all([socket.close(), socket.close()]);
    socket.send('too late');
    await socket.close();
    expect(Date.now() - started).toBeLessThan(2500);
    expect(happened('end')).toBe(false);
    await until(() => sockets.size === 0);
  });

  test('nothing is told any more, whatever is still on its way', async () => {
    await connect(
      peer((each) => setInterval(() => each.writable && each.write(frame(TEXT, 'a')), 1).unref()),
    );
    await until(() => happened('message'));
    const told = log.length;
    await socket.close();
    expect(log).toHaveLength(told);
  });
});
