import { readPacking } from '../../../core/verify/check-request';

test.each([
  [undefined, null],
  ['', null],
  ['identity', null],
  ['gzip', 'gzip'],
  ['deflate', 'deflate'],
  ['GZIP', undefined],
  ['x-gzip', undefined],
  ['br', undefined],
  ['zstd', undefined],
  ['gzip, gzip', undefined],
  [['gzip', 'gzip'], undefined],
  ['constructor', undefined],
])('Content-Encoding %j is %s', (header, packing) =>
  expect(readPacking({ 'content-encoding': header })).toBe(packing),
);
