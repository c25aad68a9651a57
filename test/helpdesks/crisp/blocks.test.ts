import { crisp } from '../../../helpdesks/crisp';
import type { CrispPayloads } from '../../../helpdesks/crisp/payloads';
import { example, normalise, SESSION, WEBSITE } from './deliveries';

const OPERATOR = 'b84c2f19-5e7a-4d03-8f6b-1a9e0c7d3b52';
const read = (event: keyof CrispPayloads, variant?: string) => normalise(event, example(event, variant));

test.each([
  ['usual', 'resolved'],
  ['pending', 'pending'],
  ['unresolved', 'open'],
])('session:set_state (%s) gives the status %s', (variant, status) => {
  const { kind, conversation } = read('session:set_state', variant);
  expect(kind).toBe('conversation.status_changed');
  expect(conversation).toEqual({
    id: SESSION,
    url: `https://app.crisp.chat/website/${WEBSITE}/inbox/${SESSION}/`,
    status,
    previousStatus: null,
  });
});

test.each(['archived', '', null, 3, '__proto__', 'constructor'])('the state %j gives no status', (state) => {
  const { conversation } = normalise('session:set_state', { session_id: SESSION, state });
  expect(conversation).toMatchObject({ id: SESSION, status: null });
});

test.each<[keyof CrispPayloads, string]>([
  ['session:set_routing', 'conversation.assigned'],
  ['session:sync:rating', 'conversation.rated'],
  ['session:removed', 'conversation.removed'],
  ['session:request:initiated', 'conversation.started'],
  ['session:set_closed', 'conversation.updated'],
  ['session:set_opened', 'conversation.updated'],
  ['session:set_segments', 'conversation.updated'],
  ['session:error', 'other'],
  ['people:profile:created', 'contact.created'],
  ['people:profile:updated', 'contact.updated'],
  ['people:profile:removed', 'contact.removed'],
  ['people:sync:profile', 'contact.updated'],
  ['people:bind:session', 'conversation.updated'],
  ['email:subscribe', 'contact.subscription_changed'],
  ['message:compose:send', 'typing'],
  ['message:compose:receive', 'typing'],
  ['message:acknowledge:delivered', 'other'],
  ['email:track:view', 'other'],
  ['plan:subscription:updated', 'other'],
])('%s is %s', (event, kind) => {
  expect(read(event).kind).toBe(kind);
});

test.each<[keyof CrispPayloads, string, object]>([
  ['session:set_email', 'usual', { id: null, name: null, email: 'nadia@example.org', phone: null }],
  ['session:set_phone', 'usual', { id: null, name: null, email: null, phone: '+15550100142' }],
  ['session:set_nickname', 'usual', { id: null, name: 'Nadia Haddad', email: null, phone: null }],
  ['email:subscribe', 'usual', { id: null, name: null, email: 'nadia@example.org', phone: null }],
  [
    'people:profile:updated',
    'usual',
    {
      id: '20f7b9e3-8a4d-4c16-9e5b-d3c1a7f60b84',
      name: 'Nadia Haddad',
      email: 'nadia@example.org',
      phone: '+15550100142',
    },
  ],
  [
    'people:profile:created',
    'no email',
    { id: '20f7b9e3-8a4d-4c16-9e5b-d3c1a7f60b84', name: null, email: null, phone: null },
  ],
  [
    'people:sync:profile',
    'usual',
    { id: '20f7b9e3-8a4d-4c16-9e5b-d3c1a7f60b84', name: 'Nadia Haddad', email: null, phone: null },
  ],
])('%s (%s) tells about the contact', (event, variant, contact) => {
  expect(read(event, variant).contact).toEqual(contact);
});

test.each<keyof CrispPayloads>([
  'people:import:progress',
  'people:import:done',
  'session:set_state',
  'message:updated',
])('%s tells about no contact', (event) => {
  expect(read(event).contact).toBeNull();
});

test.each<[keyof CrispPayloads, string, object | null]>([
  ['session:set_opened', 'usual', { id: OPERATOR, name: 'Tomás Rivera', type: 'agent' }],
  ['session:set_closed', 'operator id only', { id: OPERATOR, name: null, type: 'agent' }],
  ['session:sync:rating', 'usual', { id: SESSION, name: null, type: 'contact' }],
  ['message:compose:send', 'usual', { id: SESSION, name: null, type: 'contact' }],
  ['message:compose:receive', 'usual', { id: OPERATOR, name: 'Tomás Rivera', type: 'agent' }],
  ['message:compose:receive', 'bot', { id: null, name: 'Table Helper', type: 'bot' }],
  ['website:update_operators_availability', 'usual', { id: OPERATOR, name: null, type: 'agent' }],
  ['session:set_routing', 'usual', null],
  ['session:set_state', 'usual', null],
])('%s (%s) tells who acted', (event, variant, author) => {
  expect(read(event, variant).author).toEqual(author);
});

test('an opened e-mail belongs to a conversation only where it names one', () => {
  expect(read('email:track:view').conversation?.id).toBe(SESSION);
  expect(read('email:track:view', 'campaign').conversation).toBeNull();
});

describe('the website', () => {
  test('is in the envelope where the payload has none', () => {
    expect(read('media:animation:listed').account).toEqual({ id: WEBSITE, name: null });
  });

  test('is the resource of an upload address over RTM, which has no envelope', () => {
    const payload = example('bucket:url:avatar:generated');
    const account = () =>
      crisp.normalise({ event: 'bucket:url:avatar:generated', payload, body: payload }, { baseUrl: null })
        .account;
    expect(account()).toEqual({ id: WEBSITE, name: null });
  });

  test('is unknown where the resource is something else', () => {
    const payload = example('bucket:url:upload:generated', 'no website');
    const envelope = { event: 'bucket:url:upload:generated', payload, body: payload };
    expect(crisp.normalise(envelope, { baseUrl: null }).account).toBeNull();
  });
});

test.each([
  ['a/../b', SESSION],
  [WEBSITE, 'session/../../x'],
  [WEBSITE, '\ud800'],
  [7, {}],
])('ids that do not belong in an address give none: %j %j', (website_id, session_id) => {
  const { conversation } = normalise('session:removed', { website_id, session_id });
  expect(conversation?.url ?? null).toBeNull();
});

test('the time of an event is its own, else that of the envelope', () => {
  expect(read('message:compose:send').occurredAt).toBe('2026-03-04T09:49:58.000Z');
  expect(read('session:set_state').occurredAt).toBe('2026-03-04T09:50:01.000Z');
});

test('over RTM a changed profile tells its time, most others do not', () => {
  const overRtm = (event: keyof CrispPayloads) => {
    const payload = example(event);
    return crisp.normalise({ event, payload, body: payload }, { baseUrl: null }).occurredAt;
  };
  expect(overRtm('people:profile:updated')).toBe('2026-03-04T09:50:02.500Z');
  expect(overRtm('session:set_state')).toBeNull();
});

test('an event that the catalogue does not know passes as other, with what every payload shares', () => {
  expect(normalise('session:something_new', { website_id: WEBSITE, session_id: SESSION })).toMatchObject({
    kind: 'other',
    account: { id: WEBSITE },
    conversation: { id: SESSION },
    author: null,
    message: null,
  });
});
