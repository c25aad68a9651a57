import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { connect, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createServer } from 'node:tls';

export interface TlsFront {
  readonly url: string;
  readonly port: number;
  /** The certificate of the authority that nobody knows but who is told. */
  readonly authorityFile: string;
  /** Connections that it took so far. */
  readonly connections: () => number;
  readonly close: () => Promise<void>;
}

/** HTTPS in front of a server on loopback, with a certificate by an authority of its own, made by openssl in `folder`. */
export async function startTlsFront(folder: string, target: string): Promise<TlsFront> {
  makeCertificates(folder);
  const key = readFileSync(join(folder, 'server.key'));
  const cert = readFileSync(join(folder, 'server.pem'));
  const port = Number(new URL(target).port);
  const open = new Set<{ destroy: () => void }>();
  const server = createServer({ key, cert }, (socket) => {
    const behind = connect(port, '127.0.0.1');
    for (const each of [socket, behind]) {
      open.add(each);
      each.on('close', () => open.delete(each)).on('error', () => {});
    }
    socket.pipe(behind).pipe(socket);
  });
  let connections = 0;
  server.on('connection', () => (connections += 1)).on('tlsClientError', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const own = (server.address() as AddressInfo).port;
  return {
    url: `https://localhost:${own}`,
    port: own,
    authorityFile: join(folder, 'authority.pem'),
    connections: () => connections,
    close: () => {
      open.forEach((each) => each.destroy());
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function makeCertificates(folder: string): void {
  const openssl = (...args: readonly string[]) =>
    execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });
  const fresh = ['-newkey', 'rsa:2048', '-nodes', '-days', '2'];
  const authority = ['-keyout', 'authority.key', '-out', 'authority.pem', '-subj', '/CN=A company'];
  openssl('req', '-x509', ...fresh, ...authority);
  const server = ['-keyout', 'server.key', '-out', 'server.pem', '-subj', '/CN=localhost'];
  const signed = [
    '-CA',
    'authority.pem',
    '-CAkey',
    'authority.key',
    '-addext',
    'subjectAltName=DNS:localhost',
  ];
  openssl('req', '-x509', ...fresh, ...server, ...signed, '-addext', 'basicConstraints=critical,CA:FALSE');
}
