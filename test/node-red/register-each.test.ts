import type { NodeAPI } from '@node-red/registry';
import { registerEach } from '../../node-red/host/register-each';

test('a type that cannot be registered is logged by its name, and the others are there', () => {
  const [registered, logged]: [string[], string[]] = [[], []];
  const RED = {
    log: { error: (line: string) => logged.push(line) },
    nodes: { registerType: (type: string) => void registered.push(type) },
  } as unknown as NodeAPI;
  registerEach(RED, [
    ['one webhook', (red) => red.nodes.registerType('one webhook', () => {})],
    [
      'two webhook',
      () => {
        throw new Error('two webhook already registered');
      },
    ],
    ['three webhook', (red) => red.nodes.registerType('three webhook', () => {})],
  ]);
  expect(registered).toEqual(['one webhook', 'three webhook']);
  expect(logged).toEqual(['[two webhook] two webhook already registered']);
});
