import { createSettings, providers, receive } from '../../library';
import { createDeliveries, SECRET } from '../../tools/bench/core/deliveries';
import { LOADS } from '../../tools/bench/core/loads';

const COUNT = 3;

test('every helpdesk has a load', () => {
  expect(LOADS.map(({ provider }) => provider)).toEqual(expect.arrayContaining(Object.keys(providers)));
});

describe.each(LOADS)('$name', (load) => {
  const deliveries = createDeliveries(load, COUNT);

  test('is a message of a customer, each delivery another one, with the text that was put in', () => {
    const settings = createSettings({
      provider: providers[load.provider],
      authentication: { mode: 'signature', secrets: [SECRET] },
    });
    const outcomes = deliveries.map((delivery) => receive(delivery, settings));
    expect(outcomes).toMatchObject(
      Array.from({ length: COUNT }, (_, index) => ({
        kind: 'accept',
        item: {
          kind: 'message.received',
          message: { text: expect.stringMatching(`^${index}\\b`) as string },
        },
      })),
    );
  });

  test('is about as long as it says', () => {
    for (const { rawBody } of deliveries) {
      const { byteLength } = rawBody as Uint8Array;
      expect(byteLength / load.bytes).toBeGreaterThan(0.85);
      expect(byteLength / load.bytes).toBeLessThan(1.15);
    }
  });
});
