import { findSample } from '../../core/item/find-sample';
import { createSelection } from '../../core/select/selection';
import { providers, type Provider, type ProviderId } from '../../library';
import { sampleItem } from '../../samples/sample-item';
import { sampleTable } from '../../samples/sample-table';
import { eventNames, findExamples } from '../../simulator/samples';

describe.each(Object.keys(providers) as ProviderId[])('%s', (id) => {
  const provider: Provider = providers[id];
  const table = sampleTable(id);

  test('has a sample of each event that arrives over HTTP, marked as a test', () => {
    for (const event of eventNames(id))
      expect(findSample(provider, table, [event], 'webhook')).toMatchObject({
        event,
        test: true,
        id: null,
        provider: id,
      });
  });

  test('has a sample for each preset that says what the preset says', () => {
    for (const preset of Object.keys(provider.presets)) {
      const choice = `preset:${preset}`;
      const sample = findSample(provider, table, [choice], 'webhook');
      expect(sample).toBeDefined();
      expect(createSelection(provider, [choice]).mayWant(sample?.event ?? '')).toBe(true);
    }
  });
});

/** The catalogue's example of a key of the table: the first one, where no variant is named. */
function exampleOf(id: ProviderId, key: string) {
  const [event = '', variant = findExamples(id, event)[0]?.variant ?? ''] = key.split('#');
  return { event, variant };
}

test.each(Object.keys(providers) as ProviderId[])(
  'what a sample of %s becomes is what the trigger emits for that example',
  (id) => {
    const table = sampleTable(id);
    const keys = Object.keys(table.sent);
    expect(keys.length).toBeGreaterThan(1);
    for (const key of keys) {
      const { event, variant } = exampleOf(id, key);
      const only = { ...table, sent: { [event]: table.sent[key] ?? {} } };
      expect(findSample(providers[id], only, [event], 'webhook')).toEqual(sampleItem(id, event, variant));
    }
    for (const [choice, key] of Object.entries(table.webhook)) {
      const { event, variant } = exampleOf(id, key);
      const emitted = sampleItem(id, event, variant, choice);
      expect(findSample(providers[id], table, [choice], 'webhook')).toEqual(emitted);
    }
  },
);

test('the first chosen event that has a sample counts; all events begin with a customer’s message', () => {
  const { chatwoot } = providers;
  const table = sampleTable('chatwoot');
  expect(findSample(chatwoot, table, ['preset:rated', 'message_created'], 'webhook')?.kind).toBe(
    'conversation.rated',
  );
  expect(findSample(chatwoot, table, ['no such event', 'contact_created'], 'webhook')?.event).toBe(
    'contact_created',
  );
  expect(findSample(chatwoot, table, ['*'], 'webhook')).toMatchObject({
    kind: 'message.received',
    event: 'message_created',
  });
  expect(findSample(chatwoot, table, ['*'], 'realtime')).toMatchObject({
    event: 'message.created',
    source: 'realtime',
  });
  expect(findSample(chatwoot, table, [], 'webhook')).toBeUndefined();
});

test('who changes a sample changes no other', () => {
  const { botble } = providers;
  const table = sampleTable('botble');
  const first = findSample(botble, table, ['*'], 'webhook');
  if (first !== undefined) first.contact = null;
  expect(findSample(botble, table, ['*'], 'webhook')?.contact).not.toBeNull();
});
