import type { Delivery } from '../helpdesk/delivery';
import type { Reject } from '../helpdesk/refusal';
import type { SignatureScheme } from '../helpdesk/scheme';
import { reject } from './explain';
import { readHeader } from './headers';

export const DIGEST_BYTES = { sha1: 20, sha256: 32 } as const;

interface Encoding {
  readonly label: string;
  readonly length: (bytes: number) => number;
  /** Writes the digest's bytes; false if the text is not the one way to write them. */
  readonly write: (text: string, bytes: Buffer) => boolean;
}

const ENCODINGS: { readonly [Name in NonNullable<SignatureScheme['encoding']>]: Encoding } = {
  hex: {
    label: 'hexadecimal characters',
    length: (bytes) => bytes * 2,
    write: (text, bytes) => {
      // The shape is checked first, as writing silently stops at a stray character. `{64}` would take twice as long.
      if (!/^[0-9a-fA-F]+$/.test(text)) return false;
      bytes.write(text, 'hex');
      return true;
    },
  },
  base64: {
    label: 'base64 characters',
    length: (bytes) => Math.ceil(bytes / 3) * 4,
    write: (text, bytes) => {
      // Node reads more than it writes: other alphabets, no padding, stray bits in the last character.
      bytes.write(text, 'base64');
      return bytes.toString('base64') === text;
    },
  },
};

/** Writes the digest of the signature header into `bytes`, or says what is wrong with the header. */
export function createSignatureReader(
  scheme: SignatureScheme,
): (delivery: Delivery, bytes: Buffer) => Reject | undefined {
  const { header, prefix, encoding = 'hex' } = scheme;
  const name = header.toLowerCase();
  const { label, length: lengthFor, write } = ENCODINGS[encoding];
  const characters = lengthFor(DIGEST_BYTES[scheme.algorithm]);
  const length = prefix.length + characters;
  const expected = `${prefix === '' ? '' : `"${prefix}" and `}${characters} ${label}`;

  return ({ headers }, bytes) => {
    const value = readHeader(headers, name);
    if (value === undefined) return reject('signature-missing', { header });
    if (typeof value !== 'string') return reject('signature-malformed', { header, expected, length: -1 });
    const fits =
      value.length === length && value.startsWith(prefix) && write(value.slice(prefix.length), bytes);
    return fits ? undefined : reject('signature-malformed', { header, expected, length: value.length });
  };
}
