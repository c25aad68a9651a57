import { hostOf } from '../../../core/read/host-of';
import { createRandom } from '../../../tools/fuzz/random';

test.each([
  ['https://shop.example/cart?a=b#c', 'shop.example'],
  ['http://a.b-c.shop.example', 'a.b-c.shop.example'],
  ['https://Shop.Example:8443/x', 'shop.example:8443'],
  ['https://shop.example:443/', 'shop.example'],
  ['https://user@shop.example/', 'shop.example'],
  ['http://0x7f.1/', '127.0.0.1'],
  ['not an address', undefined],
  ['', undefined],
])('%s', (address, host) => expect(hostOf(address)).toBe(host));

test('it is what URL gives, for any address made of these', () => {
  const parts = ['a', 'b-', '.', '1', '0x1', 'xn--', '/', ':80', ':8', '?', '#', '\\', '@', 'Z', '%41'];
  const random = createRandom(7);
  let hosts = 0;
  for (let round = 0; round < 20_000; round += 1) {
    const tail = Array.from({ length: random.below(6) }, () => random.pick(parts)).join('');
    const address = `${random.pick(['http://', 'https://'])}${tail}`;
    const expected = URL.parse(address)?.host;
    expect(hostOf(address)).toBe(expected);
    if (expected !== undefined) hosts += 1;
  }
  expect(hosts).toBeGreaterThan(1_000);
});
