/** Ends of names that only a private network resolves; a name of one word is private anyway. */
const PRIVATE_NAME = /\.(?:localhost|localdomain|local|internal|intranet|lan|home|corp|home\.arpa)$/;

/** The ranges that Chatwoot's SafeFetch refuses, as the ssrf_filter gem lists them (those a webhook could have). */
const PRIVATE_RANGES = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '198.18.0.0/15',
].map((range) => {
  const [base = '', bits = ''] = range.split('/');
  return { base: toNumber(base), size: 2 ** (32 - Number(bits)) };
});

/** Loopback, unspecified, unique local and link-local. */
const PRIVATE_V6 = /^(?:::1?$|f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:)/;
const MAPPED_V4 = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/;

/** By its look alone: a public name may still lead to a private address, which only the helpdesk can know. */
export function isPrivateAddress(url: string): boolean {
  // URL writes addresses in one way: 0x7f.1 becomes 127.0.0.1, ::FFFF:10.0.0.1 becomes ::ffff:a00:1.
  const host = URL.parse(url)?.hostname.replace(/\.$/, '').toLowerCase();
  if (host === undefined || host === '') return false;
  if (host.startsWith('[')) return isPrivateV6(host.slice(1, -1));
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) return isPrivateV4(toNumber(host));
  return !host.includes('.') || PRIVATE_NAME.test(host);
}

function isPrivateV6(address: string): boolean {
  const mapped = MAPPED_V4.exec(address);
  if (mapped === null) return PRIVATE_V6.test(address);
  return isPrivateV4(parseInt(mapped[1] ?? '', 16) * 2 ** 16 + parseInt(mapped[2] ?? '', 16));
}

function isPrivateV4(address: number): boolean {
  return PRIVATE_RANGES.some(({ base, size }) => address >= base && address < base + size);
}

function toNumber(address: string): number {
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}
