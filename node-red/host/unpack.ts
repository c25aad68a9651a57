import type { UnreadBody } from '../../core/helpdesk/delivery';
import type { Packing } from '../../core/verify/check-request';

/**
 * The plain bytes of a packed body, as n8n has them by itself. It is read piece by piece, so that however far a few
 * bytes blow up, no more than a piece above the limit is ever held. By the platform's own stream, as n8n's rules let no
 * file of a package require `node:zlib`.
 */
export async function unpack(
  body: Uint8Array,
  packing: Packing,
  maxBytes: number,
): Promise<Buffer | UnreadBody> {
  const plain = new Blob([new Uint8Array(body)]).stream().pipeThrough(new DecompressionStream(packing));
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const piece of plain) {
      bytes += piece.byteLength;
      // Leaving the loop cancels the rest.
      if (bytes > maxBytes) return 'too-large';
      pieces.push(piece);
    }
    return Buffer.concat(pieces, bytes);
  } catch {
    return 'missing';
  }
}
