import { ConfigurationError } from '../../../../library';
import { streamChoices } from '../../../../core/streams/stream-choices';
import { chatwoot } from '../../../../helpdesks/chatwoot';
import { heardChatwoot, heardEvents } from '../../../../helpdesks/chatwoot/realtime/heard-events';
import { countChatwootSockets, openChatwootStream } from '../../../../helpdesks/chatwoot/realtime/stream';
import { CREDENTIAL, FakeChatwoot, Recorder } from './fake-chatwoot';

const BACKGROUND = ['conversation.unread_count_changed', 'presence.update', 'account.cache_invalidated'];

describe('an editor', () => {
  const values = () => streamChoices(chatwoot).map(({ value }) => value);

  test('offers presets, all events, and the 23 of the websocket by name', () => {
    const events = streamChoices(chatwoot).filter(({ group }) => group !== 'preset' && group !== 'stream');
    expect(events).toHaveLength(23);
    expect(values()).toEqual(expect.arrayContaining(['preset:new-customer-message', '*', 'message.created']));
  });

  test('offers no event that only webhooks have', () => {
    expect(values()).not.toContain('message_created');
    expect(values()).not.toContain('webwidget_triggered');
  });

  test('offers the report of a gap last, and says what it is', () => {
    const last = streamChoices(chatwoot).at(-1);
    expect(last).toMatchObject({ value: 'realtime:gap', label: 'Gap Report', group: 'stream' });
    expect(last?.description).toMatch(/recovered.*missing.*realtime:gap.*Not included in All Events/);
  });

  test('offers nothing that cannot be opened', async () => {
    const { hub } = new FakeChatwoot();
    const { close } = hub.open(new Recorder().options({ events: values() }));
    await close();
    expect(hub.size).toBe(0);
  });
});

describe('what is chosen', () => {
  test('is heard by its name', () => {
    expect(heardEvents(['message.created', 'presence.update'])).toEqual([
      'message.created',
      'presence.update',
    ]);
  });

  test('is heard once, however often it is chosen', () => {
    expect(heardEvents(['message.created', 'preset:agent-reply', 'message.created'])).toEqual([
      'message.created',
    ]);
  });

  test('as a preset is heard by the names that the websocket has for it', () => {
    expect(heardEvents(['preset:conversation-assigned'])).toEqual(['assignee.changed', 'team.changed']);
  });

  test('as all events is everything but the noise', () => {
    const all = heardEvents(['*']);
    expect(all).toHaveLength(20);
    expect(all).toContain('conversation.typing_on');
    expect(all.filter((name) => BACKGROUND.includes(name))).toEqual([]);
  });

  test.each(['message_created', 'nonsense', 'preset:nonsense', 'preset:'])(
    'as %s is nothing that the websocket brings',
    (choice) => expect(heardEvents([choice])).toEqual([]),
  );
});

test('filters offer what the websocket can tell', () => {
  expect(heardChatwoot.filters.messageTypes).toEqual(['incoming', 'outgoing', 'template', 'activity']);
  expect(heardChatwoot.filters.changedAttributes).toEqual(['assignee', 'team']);
});

test('a stream that cannot be meant opens no socket', () => {
  const options = new Recorder().options({ credential: { ...CREDENTIAL, token: '' } });
  expect(() => openChatwootStream(options)).toThrow(ConfigurationError);
  expect(countChatwootSockets()).toBe(0);
});
