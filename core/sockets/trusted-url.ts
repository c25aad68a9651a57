/** Where credentials may go. */
export interface Trust {
  /** The host itself and every host below it: `crisp.chat`. */
  readonly domain: string;
  /** Also this machine, unencrypted: for stand-ins and tests only. */
  readonly allowLoopback: boolean;
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Encrypted and to the right host, without a user name that makes it look like another one. */
export function isTrusted(url: URL, { domain, allowLoopback }: Trust): boolean {
  if (url.username !== '' || url.password !== '') return false;
  if (allowLoopback && LOOPBACK.test(url.hostname)) return /^(?:ws|http)s?:$/.test(url.protocol);
  const { hostname, protocol } = url;
  return /^(?:wss|https):$/.test(protocol) && (hostname === domain || hostname.endsWith(`.${domain}`));
}
