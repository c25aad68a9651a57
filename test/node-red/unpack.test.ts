import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { unpack } from '../../node-red/host/unpack';

const plain = Buffer.from(JSON.stringify({ text: 'Is the lamp back in stock? ' + 'é'.repeat(5000) }));
const bomb = gzipSync(Buffer.alloc(50_000_000));

test.each([
  ['gzip', gzipSync(plain)],
  ['deflate', deflateSync(plain)],
] as const)('%s is unpacked up to the limit and no byte further', async (packing, packed) => {
  expect(await unpack(packed, packing, plain.length)).toEqual(plain);
  expect(await unpack(packed, packing, plain.length - 1)).toBe('too-large');
  expect(await unpack(packed, packing, 0)).toBe('too-large');
  expect(await unpack(packed, packing, Number.MAX_SAFE_INTEGER)).toEqual(plain);
});

test('what blows up is given up at the limit', async () => {
  const before = process.memoryUsage().rss;
  expect(await unpack(bomb, 'gzip', 1_048_576)).toBe('too-large');
  expect(process.memoryUsage().rss - before).toBeLessThan(20_000_000);
});

test.each([
  ['gzip', 'nothing', Buffer.alloc(0)],
  ['gzip', 'plain text', plain],
  ['gzip', 'what was cut off', gzipSync(plain).subarray(0, -9)],
  ['gzip', 'deflate', deflateSync(plain)],
  ['deflate', 'gzip', gzipSync(plain)],
  ['deflate', 'deflate without its frame', deflateRawSync(plain)],
  ['deflate', 'brotli', brotliCompressSync(plain)],
] as const)('%s that is %s is unreadable', async (packing, _, body) => {
  expect(await unpack(body, packing, 1_048_576)).toBe('missing');
});
