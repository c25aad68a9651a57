import { eventsOn, providers, type ProviderId } from '../../library';
import { listSamples } from '../../simulator/senders';

describe.each(Object.keys(providers) as ProviderId[])('the samples of %s', (id) => {
  test('cover exactly the events that it delivers over HTTP, none of them twice', () => {
    const { webhookSurfaces } = providers[id];
    const samples = listSamples().filter(({ provider }) => provider === id);
    const overHttp = eventsOn(providers[id], webhookSurfaces).map(({ name }) => name);
    expect([...new Set(samples.map(({ event }) => event))]).toEqual(overHttp);
    expect(new Set(samples.map(({ event, variant }) => `${event} ${variant}`)).size).toBe(samples.length);
  });
});
