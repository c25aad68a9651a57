import { heardByAny } from '../../../core/streams/stream-choices';
import { chatwoot } from '../../../helpdesks/chatwoot';
import { crisp } from '../../../helpdesks/crisp';

const named = (events: readonly { readonly name: string }[]) => events.map(({ name }) => name);

test('what some account hears is what one of any tier may hear, once, with the filters of the socket', () => {
  const tiers = (crisp.stream.tiers ?? []).flatMap((tier) => named(crisp.stream.events(tier)));
  const { events, filters } = heardByAny(crisp);
  expect(named(events)).toEqual([...new Set(named(events))]);
  expect(new Set(named(events))).toEqual(new Set(tiers));
  expect(named(events).length).toBeGreaterThan(named(crisp.stream.events('plugin')).length);
  expect(filters).toBe(crisp.stream.filters);
});

test('without tiers it is all that is heard', () => {
  const { events, filters } = heardByAny(chatwoot);
  expect(named(events)).toEqual(named(chatwoot.stream.events()));
  expect(filters).toBe(chatwoot.stream.filters);
});
