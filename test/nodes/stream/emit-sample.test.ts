import { emitSample } from '../../../nodes/host/stream/emit-sample';
import type { StreamingProvider } from '../../../core/helpdesk/provider';
import { providers, type ProviderId } from '../../../helpdesks';
import { sampleTable } from '../../../samples/sample-table';

type Context = Parameters<typeof emitSample>[0];
type Settings = Parameters<typeof emitSample>[2];

async function run(
  provider: StreamingProvider,
  events: readonly string[],
  output: Settings['output'] = 'item',
) {
  const emitted: unknown[] = [];
  const context = {
    getNode: () => ({ name: 'My Trigger' }),
    emit: (data: { json: object }[][]) => void emitted.push(...data.flat().map(({ json }) => json)),
  } as unknown as Context;
  const settings = { wanted: { events }, output } as unknown as Settings;
  const response = emitSample(context, provider, settings, (id) => sampleTable(id as ProviderId));
  // n8n takes nothing before `trigger()` is done.
  expect(emitted).toEqual([]);
  await response.manualTriggerFunction?.();
  return emitted;
}

it.each([
  [providers.crisp, 'rtm', 'session:set_state'],
  [providers.chatwoot, 'realtime', 'conversation.status_changed'],
] as const)('a test run of a stream can take a sample: %#', async (provider, source, event) => {
  const [item, ...others] = await run(provider, ['preset:new-customer-message']);
  expect(others).toEqual([]);
  expect(item).toMatchObject({ test: true, source, kind: 'message.received', id: null });
  expect(await run(provider, [event])).toMatchObject([{ event, source, test: true }]);
  const [payload] = await run(provider, [event], 'data');
  expect(payload).not.toHaveProperty('kind');
});

it('says so where there is no sample', async () => {
  await expect(run(providers.crisp, ['rtm:gap'])).rejects.toThrow(
    'There is no sample of the selected events',
  );
});
