import { createFilter } from '../../../core/select/create-filter';
import type { Filters } from '../../../core/helpdesk/filters';
import type { Handling, Normalised } from '../../../core/helpdesk/event';

const incoming: Normalised = {
  kind: 'message.received',
  occurredAt: null,
  account: { id: '1', name: 'Acme' },
  inbox: { id: '3', name: 'Website' },
  conversation: { id: '150', url: null, status: 'open', previousStatus: null },
  contact: { id: '163', name: 'Jane', email: null, phone: null },
  author: { id: '163', name: 'Jane', type: 'contact' },
  message: { id: '810', text: 'Hi', direction: 'incoming', attachments: [], createdAt: null },
  traits: { automated: false, private: false, messageType: 'incoming', origin: 'chat' },
};

const outgoing: Normalised = {
  ...incoming,
  kind: 'message.sent',
  author: { id: '8', name: 'Alex', type: 'agent' },
  traits: { ...incoming.traits, messageType: 'outgoing', origin: 'urn:acme:bridge:0' },
};
const note: Normalised = { ...outgoing, kind: 'message.note', traits: { ...outgoing.traits, private: true } };
const bot: Normalised = { ...outgoing, author: { id: '4', name: 'Bot', type: 'bot' } };
const automated: Normalised = { ...outgoing, traits: { ...outgoing.traits, automated: true } };
const anonymous: Normalised = { ...outgoing, author: null };
const assigned: Normalised = {
  ...incoming,
  kind: 'conversation.assigned',
  author: null,
  message: null,
  traits: { automated: false, private: false, messageType: null, origin: null },
};

const passing = (filters: Filters) =>
  Object.entries({ incoming, outgoing, note, bot, automated, anonymous, assigned })
    .filter(([, event]) => createFilter(filters)(event))
    .map(([name]) => name);

const everything = ['incoming', 'outgoing', 'note', 'bot', 'automated', 'anonymous', 'assigned'];

test.each<[string, Filters, string[]]>([
  ['nothing set', {}, everything],
  ['empty lists', { kinds: [], inboxes: [], accounts: [], messageTypes: [], ignoreAuthors: [] }, everything],
  ['by kind', { kinds: ['message.note', 'conversation.assigned'] }, ['note', 'assigned']],
  ['only from customers', { onlyFromCustomers: true }, ['incoming']],
  [
    'only from known authors',
    { ignoreUnknownAuthors: true },
    everything.filter((name) => !['assigned', 'anonymous'].includes(name)),
  ],
  ['in upper case, with spaces around', { statuses: [' OPEN '] as never, accounts: [' 1 '] }, everything],
  [
    'ignore bots and automation',
    { ignoreAutomated: true },
    ['incoming', 'outgoing', 'note', 'anonymous', 'assigned'],
  ],
  ['ignore private notes', { ignorePrivateNotes: true }, everything.filter((name) => name !== 'note')],
  ['ignore own user id', { ignoreAuthors: ['8'] }, ['incoming', 'bot', 'anonymous', 'assigned']],
  [
    'ignore an agent, not whoever else has the id',
    { ignoreAuthors: ['agent:163', 'bot:8', 'bot:4'] },
    everything.filter((name) => name !== 'bot'),
  ],
  ['ignore own origin', { ignoreAuthors: ['urn:acme:bridge:0'] }, ['incoming', 'assigned']],
  ['another inbox', { inboxes: ['4'] }, []],
  ['this inbox', { inboxes: ['3', '4'] }, everything],
  ['no inbox at all', { inboxes: [''] }, []],
  ['what is switched off', { onlyFromCustomers: false, ignoreAutomated: false }, everything],
  ['by sender', { senderTypes: ['bot'] }, ['bot', 'anonymous', 'assigned']],
  ['by status', { statuses: ['resolved'] }, []],
  ['by this status', { statuses: ['resolved', 'open'] }, everything],
  ['another account', { accounts: ['2'] }, []],
  ['this account', { accounts: ['1'] }, everything],
  [
    'by message type, which says nothing about other events',
    { messageTypes: ['incoming'] },
    ['incoming', 'assigned'],
  ],
  ['several at once', { onlyFromCustomers: true, kinds: ['message.received'] }, ['incoming']],
])('%s', (_, filters, expected) => {
  expect(passing(filters)).toEqual(expected);
});

describe('what an event does not carry', () => {
  const contactUpdated: Normalised = { ...assigned, kind: 'contact.updated', conversation: null };

  test.each<[string, Filters]>([
    ['a status', { statuses: ['resolved'] }],
    ['a team', { teams: ['4'] }],
    ['an assignee', { assignees: ['none'] }],
    ['a label', { labels: ['vip'] }],
    ['a sender', { senderTypes: ['agent'] }],
    ['a message', { messageTypes: ['incoming'], ignoreMarkers: ['sent_by_workflow'] }],
    ['changes', { changedAttributes: ['assignee'] }],
  ])('lets it pass: %s', (_, filters) => {
    expect(createFilter(filters)(contactUpdated)).toBe(true);
  });

  test('is told from nothing: an update that lists no changes', () => {
    const silent = { ...contactUpdated, traits: { ...contactUpdated.traits, changed: [] } };
    expect(createFilter({ changedAttributes: ['assignee'] })(silent)).toBe(false);
  });
});

describe('a conversation', () => {
  const handled = (handling: Handling): Normalised => ({
    ...incoming,
    traits: { ...incoming.traits, handling },
  });
  const sales = handled({ team: '4', assignee: { id: '17', type: 'agent' }, labels: ['vip', 'Grün'] });
  const bots = handled({ team: null, assignee: { id: '17', type: 'bot' }, labels: [] });
  const nobodys = handled({ team: null, assignee: null, labels: ['later'] });

  test.each<[Filters, boolean, boolean, boolean]>([
    [{}, true, true, true],
    [{ teams: ['4', '5'] }, true, false, false],
    [{ teams: ['none'] }, false, true, true],
    [{ assignees: ['17'] }, true, true, false],
    [{ assignees: ['bot:17', 'none'] }, false, true, true],
    [{ labels: ['VIP'] }, true, false, false],
    [{ labels: ['grün', 'later'] }, true, false, true],
  ])('%j', (filters, ...passes) => {
    expect([sales, bots, nobodys].map(createFilter(filters))).toEqual(passes);
  });
});

test('an event without an inbox or an account does not pass a filter of it', () => {
  expect(createFilter({ inboxes: ['3'] })({ ...incoming, inbox: null })).toBe(false);
  expect(createFilter({ accounts: ['1'] })({ ...incoming, account: null })).toBe(false);
});

test.each<[string, Partial<Normalised>, boolean, boolean]>([
  ['a system message', { author: { id: null, name: 'System', type: 'system' } }, false, false],
  ['a message of nobody', { author: null }, false, true],
  ['a note of nobody', { author: null, kind: 'message.note' }, false, true],
  ['a contact that nobody made', { author: null, kind: 'contact.created' }, false, true],
  ['what an agent did', { author: { id: '8', name: 'Alex', type: 'agent' } }, false, true],
])('%s', (_, change, isCustomers, isByHand) => {
  const event = { ...incoming, ...change };
  expect(createFilter({ onlyFromCustomers: true })(event)).toBe(isCustomers);
  expect(createFilter({ ignoreAutomated: true })(event)).toBe(isByHand);
});

test('an author without an id is nobody that could be ignored', () => {
  const nameless = { ...incoming, author: { id: null, name: 'Jane', type: 'contact' } } as const;
  expect(createFilter({ ignoreAuthors: ['null', 'contact:null', ''] })(nameless)).toBe(true);
});

test('what has a marker is held back where that one is to be ignored', () => {
  const marked = { ...outgoing, traits: { ...outgoing.traits, markers: ['sent_by_workflow', 'other'] } };
  expect(createFilter({ ignoreMarkers: ['sent_by_workflow'] })(marked)).toBe(false);
  expect(createFilter({ ignoreMarkers: ['another'] })(marked)).toBe(true);
});

test('an update that says only that somebody was active passes where it is asked for', () => {
  const active = { ...assigned, traits: { ...assigned.traits, quiet: true } };
  expect(createFilter({})(active)).toBe(false);
  expect(createFilter({ includeActivityUpdates: false })(active)).toBe(false);
  expect(createFilter({ includeActivityUpdates: true })(active)).toBe(true);
});
