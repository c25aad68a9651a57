import { ConversationCache } from '../../../../helpdesks/chatwoot/realtime/conversation-cache';
import { CUSTOMER, pushedConversation, restConversation } from './fake-chatwoot';

let memory: ConversationCache;
beforeEach(() => {
  memory = new ConversationCache();
});

const learn = (conversation: object) => memory.learnConversation({ ...conversation });

const KNOWN = {
  id: 932,
  inbox_id: 5,
  status: 'open',
  channel: 'Channel::WebWidget',
  labels: ['returns'],
  meta: {
    sender: {
      id: 4410,
      name: 'Priya Raman',
      email: 'priya@example.net',
      phone_number: '+15550100177',
      type: 'contact',
    },
    assignee: { id: 17, name: 'Lena Brandt', type: 'user' },
    assignee_type: 'User',
    team: { id: 4 },
  },
};

test('what was heard of a conversation is known in the form of webhooks', () => {
  learn(pushedConversation());
  expect(memory.conversation('932')).toEqual(KNOWN);
});

test('what REST says of a conversation is as good: it has the channel elsewhere, and names no types', () => {
  learn(restConversation());
  expect(memory.conversation('932')).toEqual({
    ...KNOWN,
    meta: { ...KNOWN.meta, assignee: { id: 17, name: 'Lena Brandt' }, assignee_type: undefined },
  });
});

test('a conversation that nobody has, with no team, labels or contact', () => {
  learn({ id: 3, status: 'open', meta: { sender: null, assignee: null, team: null } });
  expect(memory.conversation('3')).toMatchObject({
    labels: [],
    meta: { sender: {}, assignee: null, team: null },
  });
});

test('a conversation that was not heard of is not known', () => {
  learn(pushedConversation());
  expect(memory.conversation('933')).toBeUndefined();
  expect(memory.statusBefore('933')).toBeUndefined();
  expect(memory.statusBefore(null)).toBeUndefined();
});

test('a little of a conversation, as a message has it, does not count', () => {
  learn({ id: 932, assignee_id: 17, unread_count: 1 });
  expect(memory.conversation('932')).toBeUndefined();
});

test('what has a status but no number tells nothing, not even of its contact', () => {
  learn(pushedConversation());
  learn(pushedConversation({ id: null, meta: { sender: { ...CUSTOMER, name: 'Somebody' } } }));
  expect(memory.conversation('932')).toEqual(KNOWN);
});

test('the contact is the one that was last heard of, wherever that was', () => {
  learn(pushedConversation());
  memory.learnContact({ id: 4410, name: 'Priya R.', email: null, phone_number: null });
  expect(memory.conversation('932')).toMatchObject({
    meta: {
      sender: { id: 4410, name: 'Priya R.', email: null, phone_number: null, type: 'contact' },
      team: { id: 4 },
    },
  });
});

test('of a contact that was forgotten for newer ones the number is left', () => {
  learn(pushedConversation());
  for (let id = 10_000; id < 12_000; id += 1) memory.learnContact({ id, name: 'Somebody' });
  expect(memory.conversation('932')).toMatchObject({ meta: { sender: { id: 4410 } } });
  expect(memory.conversation('932')).not.toMatchObject({ meta: { sender: { name: 'Priya Raman' } } });
});

test('what a flow does to a conversation’s labels does not reach it', () => {
  const labels = ['returns'];
  learn(pushedConversation({ labels }));
  labels.push('changed');
  expect(memory.conversation('932')).toMatchObject({ labels: ['returns'] });
});

describe('what REST answers', () => {
  const answered = (more: object = {}, mark?: object) =>
    memory.learnAnswer({ ...restConversation(more) }, mark);

  test('is learned of what nobody has heard of', () => {
    answered({ status: 'pending' });
    expect(memory.conversation('932')).toMatchObject({
      status: 'pending',
      meta: { sender: { name: 'Priya Raman' } },
    });
  });

  test('does not take the place of what was heard, whenever it was asked for', () => {
    const mark = memory.mark('932');
    learn(pushedConversation({ status: 'resolved' }));
    answered();
    answered({}, mark);
    expect(memory.conversation('932')).toMatchObject({ status: 'resolved' });
    expect(memory.statusBefore('932')).toBeUndefined();
  });

  test('takes the place of what was known when it was asked for', () => {
    learn(pushedConversation({ status: 'resolved' }));
    const mark = memory.mark('932');
    learn(pushedConversation({ id: 933 }));
    answered({}, mark);
    expect(memory.conversation('932')).toMatchObject({ status: 'open' });
    expect(memory.statusBefore('932')).toBe('resolved');
  });

  test('does not outlast the line that broke while it was asked for', () => {
    const mark = memory.mark('932');
    memory.forget();
    answered({}, mark);
    expect(memory.conversation('932')).toBeUndefined();
  });

  test('leaves a contact as it was heard of', () => {
    memory.learnContact({ id: 4410, name: 'Priya R.' });
    answered();
    expect(memory.conversation('932')).toMatchObject({ meta: { sender: { id: 4410, name: 'Priya R.' } } });
  });

  test('may be too little to go by', () => {
    answered({ status: undefined });
    answered({ id: null });
    learn({ id: 3, status: 'open', meta: { sender: { id: 4410 } } });
    expect(memory.conversation('932')).toBeUndefined();
    expect(memory.conversation('3')).not.toMatchObject({ meta: { sender: { name: 'Priya Raman' } } });
  });
});

describe('the status before', () => {
  test('is not known at first', () => {
    learn(pushedConversation());
    expect(memory.statusBefore('932')).toBeUndefined();
  });

  test('is the one before the last change, however often the new one is heard', () => {
    learn(pushedConversation());
    learn(pushedConversation({ status: 'resolved' }));
    learn(pushedConversation({ status: 'resolved' }));
    expect(memory.statusBefore('932')).toBe('open');
    learn(pushedConversation({ status: 'pending' }));
    expect(memory.statusBefore('932')).toBe('resolved');
  });
});

test('forgets conversations and contacts alike', () => {
  learn(pushedConversation());
  learn(pushedConversation({ status: 'resolved' }));
  memory.forget();
  expect(memory.conversation('932')).toBeUndefined();
  learn(pushedConversation({ status: 'pending' }));
  expect(memory.statusBefore('932')).toBeUndefined();
});
