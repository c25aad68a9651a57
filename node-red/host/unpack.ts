import { constants } from 'node:buffer';
import { gunzip, inflate, type InputType, type ZlibOptions } from 'node:zlib';
import type { UnreadBody } from '../../core/helpdesk/delivery';
import type { Packing } from '../../core/verify/content-encoding';

type Unpack = (body: InputType, options: ZlibOptions, callback: UnpackCallback) => void;
type UnpackCallback = (error: NodeJS.ErrnoException | null, plain: Buffer) => void;

const UNPACK: { readonly [Name in Packing]: Unpack } = { gzip: gunzip, deflate: inflate };

/**
 * The plain bytes of a packed body, as n8n has them by itself. However far a few bytes blow up, no more than the limit
 * is ever held.
 */
export function unpack(body: Uint8Array, packing: Packing, maxBytes: number): Promise<Buffer | UnreadBody> {
  const maxOutputLength = Math.min(Math.max(1, Math.floor(maxBytes)), constants.MAX_LENGTH);
  return new Promise((resolve) =>
    UNPACK[packing](body, { maxOutputLength }, (error, plain) => {
      if (error === null) resolve(plain);
      else resolve(error.code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'missing');
    }),
  );
}
