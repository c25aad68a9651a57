import { eventChoices, eventsOn, providers } from '../../../library';

const { botble, chatwoot } = providers;

test('an editor offers presets, all events, then each event', () => {
  expect(eventChoices(botble)).toEqual([
    {
      value: 'preset:new-customer-message',
      label: 'New Customer Message',
      description: 'A customer sent a message',
      group: 'preset',
    },
    {
      value: 'preset:conversation-started',
      label: 'Conversation Started',
      description: 'A new conversation started',
      group: 'preset',
    },
    {
      value: '*',
      label: 'All Events',
      description: 'Everything Botble Live Chat sends, including events added after this version',
      group: 'preset',
    },
    {
      value: 'message.received',
      label: 'Message Received',
      description: 'A visitor sent a message (message.received)',
      group: 'message',
    },
    {
      value: 'conversation.started',
      label: 'Conversation Started',
      description: 'A visitor started a new conversation (conversation.started)',
      group: 'conversation',
    },
  ]);
});

test('only what arrives on a surface is offered there, presets too', () => {
  expect(eventChoices(botble, ['socket']).map(({ value }) => value)).toEqual(['*']);
  expect(eventsOn(botble, ['socket', 'webhook']).map(({ name }) => name)).toEqual([
    'message.received',
    'conversation.started',
  ]);
  const [webhook, realtime] = [['account-webhook'], ['realtime']].map((surfaces) =>
    eventsOn(chatwoot, surfaces).map(({ name }) => name),
  );
  expect(webhook).toContain('message_created');
  expect(webhook).not.toContain('message.created');
  expect(realtime).toContain('message.created');
  expect(realtime).not.toContain('message_created');
});
