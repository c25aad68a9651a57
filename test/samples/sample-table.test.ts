import { findSample } from '../../core/select/find-sample';
import { createSelection } from '../../core/select/selection';
import { providers, type Provider, type ProviderId } from '../../library';
import { sampleTable } from '../../samples/sample-table';
import { eventNames } from '../../simulator/samples';

describe.each(Object.keys(providers) as ProviderId[])('%s', (id) => {
  const provider: Provider = providers[id];
  const table = sampleTable(id);

  test('has a sample of each event that arrives over HTTP, marked as a test', () => {
    for (const event of eventNames(id))
      expect(findSample(table, [event], 'webhook')).toMatchObject({
        event,
        test: true,
        id: null,
        provider: id,
      });
  });

  test('has a sample for each preset that says what the preset says', () => {
    for (const preset of Object.keys(provider.presets)) {
      const choice = `preset:${preset}`;
      const sample = findSample(table, [choice], 'webhook');
      expect(sample).toBeDefined();
      expect(createSelection(provider, [choice]).mayWant(sample?.event ?? '')).toBe(true);
    }
  });
});

test('the first chosen event that has a sample counts; all events begin with a customer’s message', () => {
  const table = sampleTable('chatwoot');
  expect(findSample(table, ['preset:rated', 'message_created'], 'webhook')?.kind).toBe('conversation.rated');
  expect(findSample(table, ['no such event', 'contact_created'], 'webhook')?.event).toBe('contact_created');
  expect(findSample(table, ['*'], 'webhook')).toMatchObject({
    kind: 'message.received',
    event: 'message_created',
  });
  expect(findSample(table, ['*'], 'realtime')).toMatchObject({
    event: 'message.created',
    source: 'realtime',
  });
  expect(findSample(table, [], 'webhook')).toBeUndefined();
});

test('who changes a sample changes no other', () => {
  const table = sampleTable('botble');
  const first = findSample(table, ['*'], 'webhook');
  if (first !== undefined) first.contact = null;
  expect(findSample(table, ['*'], 'webhook')?.contact).not.toBeNull();
});
