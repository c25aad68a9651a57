import { execFileSync } from 'node:child_process';

/** A hex HMAC made by openssl: never by the code under test, nor by the crypto module it uses. */
export function opensslHmac(algorithm: 'sha1' | 'sha256', secret: string, text: string | Uint8Array): string {
  const args = [
    'dgst',
    `-${algorithm}`,
    '-mac',
    'HMAC',
    '-macopt',
    `hexkey:${Buffer.from(secret).toString('hex')}`,
  ];
  const output = execFileSync('openssl', args, { input: text, encoding: 'utf8' });
  return output.trim().split(' ').at(-1) ?? '';
}
