import { conversation, customer, message, normalise } from './payloads';

const change = (previous_value: unknown, current_value: unknown) => ({ previous_value, current_value });
const readTraits = (event: string, payload: Record<string, unknown>) => normalise(event, payload).traits;

describe('what changed', () => {
  const changed = (changed_attributes: unknown) =>
    readTraits('conversation_updated', { ...conversation, changed_attributes }).changed;

  test.each<[unknown, readonly string[]]>([
    [[{ assignee_id: change(null, 17) }], ['assignee_id', 'assignee']],
    [[{ assignee_agent_bot_id: change(3, null) }], ['assignee_agent_bot_id', 'assignee']],
    [[{ label_list: change([], ['vip']) }], ['label_list', 'labels']],
    [[{ cached_label_list: change('', 'vip') }], ['cached_label_list', 'labels']],
    [
      [{ team_id: change(4, 5) }, { status: change('open', 'resolved') }],
      ['team_id', 'team', 'status'],
    ],
    [[{ assignee_id: change(null, null) }, { priority: {} }, { team_id: 4 }], []],
    [
      [{ custom_attributes: change({ plan: 'a', seats: 3, old: 1 }, { plan: 'b', seats: 3, more: [] }) }],
      ['custom_attributes', 'custom_attributes.plan', 'custom_attributes.old', 'custom_attributes.more'],
    ],
    [[{ custom_attributes: change(null, 'odd') }], ['custom_attributes']],
    [[], []],
    [null, []],
    [undefined, []],
    ['odd', []],
    [[null, 'odd', ['x']], []],
  ])('in %j', (list, names) => {
    expect(changed(list)).toEqual(names);
  });

  test.each([
    ['message_updated', message],
    ['conversation_status_changed', { ...conversation, changed_attributes: null }],
    ['automation_event.conversation_updated', conversation],
  ])('is not told by %s', (event, payload) => {
    expect(readTraits(event, payload)).not.toHaveProperty('changed');
  });
});

describe('who handles the conversation', () => {
  const handling = (meta: unknown, labels: unknown = ['vip']) =>
    readTraits('message_created', { ...message, conversation: { ...conversation, meta, labels } }).handling;

  test.each([
    [
      { assignee: null, team: null },
      { team: null, assignee: null, labels: ['vip'] },
    ],
    [
      {
        assignee: { id: 17, name: 'Lena', type: 'user' },
        assignee_type: 'User',
        team: { id: 4, name: 'sales' },
      },
      { team: '4', assignee: { id: '17', name: 'Lena', type: 'agent' }, labels: ['vip'] },
    ],
    [
      { assignee: { id: 3, type: 'agent_bot' }, assignee_type: 'AgentBot' },
      { team: null, assignee: { id: '3', name: null, type: 'bot' }, labels: ['vip'] },
    ],
    [
      { assignee: { id: 17 } },
      { team: null, assignee: { id: '17', name: null, type: 'agent' }, labels: ['vip'] },
    ],
  ])('by %j', (meta, expected) => {
    expect(handling(meta)).toEqual(expected);
  });

  test('is unknown without a conversation, and odd labels are none', () => {
    expect(handling(undefined)).toBeUndefined();
    expect(readTraits('contact_created', customer)).not.toHaveProperty('handling');
    expect(handling({}, [1, null, 'vip', ''])).toMatchObject({ labels: ['vip'] });
    expect(handling({}, 'vip')).toMatchObject({ labels: [] });
  });
});

test('markers are the keys of a message that somebody set to something', () => {
  const content_attributes = { sent_by_workflow: true, run: 'x', off: false, zero: 0, empty: '', none: null };
  expect(readTraits('message_created', { ...message, content_attributes }).markers).toEqual([
    'sent_by_workflow',
    'run',
  ]);
  expect(readTraits('message_updated', { ...message, content_attributes: null }).markers).toEqual([]);
  expect(readTraits('conversation_updated', { ...conversation, content_attributes })).not.toHaveProperty(
    'markers',
  );
});

describe('the status before', () => {
  const before = (event: string, changed_attributes: unknown) =>
    normalise(event, { ...conversation, changed_attributes }).conversation?.previousStatus;

  test.each([
    [[{ status: change('pending', 'open') }], 'pending'],
    [[{ status: change(null, 'open') }], null],
    [[{ status: change('toString', 'open') }], null],
    [[{ assignee_id: change(null, 17) }], null],
    [null, null],
  ])('in %j is %s', (changes, expected) => {
    expect(before('conversation_updated', changes)).toBe(expected);
  });

  test('is also read where a newer Chatwoot may list it', () => {
    expect(before('conversation_status_changed', [{ status: change('open', 'resolved') }])).toBe('open');
  });
});

test('20,000 changes, more than a body may hold, are read in one go', () => {
  const changed_attributes = Array.from({ length: 20_000 }, (_, index) => ({ [`a${index}`]: change(0, 1) }));
  const started = performance.now();
  expect(readTraits('conversation_updated', { ...conversation, changed_attributes }).changed).toHaveLength(
    20_000,
  );
  expect(performance.now() - started).toBeLessThan(2000);
});
