import type { INodeParameters } from 'n8n-workflow';
import { ParameterCache } from '../../nodes/host/find-trigger';

/** A node, and how often n8n was asked for its parameters. */
function node(stored: INodeParameters, values: Readonly<Record<string, unknown>> = stored) {
  const state = { values, asked: 0 };
  const context = {
    getNodeParameter: ((name: string, other: unknown) => {
      state.asked += 1;
      return state.values[name] ?? other;
    }) as never,
  };
  return { state, read: (cache: ParameterCache, isTest = false) => cache.read(context, stored, isTest) };
}

test('parameters are read once, until the node is changed', () => {
  const cache = new ParameterCache();
  const { state, read } = node({ events: ['a'] });
  const first = read(cache);
  const { asked } = state;
  expect(read(cache)).toBe(first);
  expect(state.asked).toBe(asked);
  const changed = node({ events: ['b'] }).read(cache);
  expect([first.events, changed.events]).toEqual([['a'], ['b']]);
});

test('an expression is asked for each time, and gives the same object for the same content', () => {
  const cache = new ParameterCache();
  const { state, read } = node({ filters: '={{ $json }}' }, { filters: { inboxes: '1' } });
  const first = read(cache);
  expect(read(cache)).toBe(first);
  state.values = { filters: { inboxes: '2' } };
  expect(read(cache).filters.inboxes).toEqual(['2']);
});

test('a node that was saved anew with the same meaning keeps its settings', () => {
  const cache = new ParameterCache();
  const first = node({ events: ['a'] }).read(cache);
  expect(node({ events: ['a'], options: {} }).read(cache)).toBe(first);
});

test('the test URL takes the same sample again, and waits for no other event', () => {
  const options = { dropDuplicates: true, foldStatusChanges: true };
  const { read } = node({ options });
  expect(read(new ParameterCache())).toMatchObject(options);
  expect(read(new ParameterCache(), true)).toMatchObject({ dropDuplicates: false, foldStatusChanges: false });
});
