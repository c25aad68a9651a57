import { ConversationCache } from '../../../../helpdesks/chatwoot/realtime/conversation-cache';
import { EventReader } from '../../../../helpdesks/chatwoot/realtime/event-reader';
import type { InboxNames } from '../../../../helpdesks/chatwoot/realtime/inbox-names';
import { chatwoot } from '../../../../helpdesks/chatwoot';

/** Frames of one socket, in their order, as a conversation without a performer. */
function hearAll(frames: readonly (readonly [string, string, number | null])[]) {
  const reader = new EventReader('1', new ConversationCache(), {} as InboxNames);
  return frames.map(([event, status, assignee]) => {
    const meta = { sender: { id: 4 }, assignee: assignee === null ? null : { id: assignee, type: 'user' } };
    const envelope = reader.hear(event, { account_id: 1, id: 9, status, meta });
    if (envelope === undefined) throw new Error('the frame of this test is wrong');
    const { kind, conversation, author } = chatwoot.normalise(envelope, { baseUrl: null });
    return [kind, conversation?.previousStatus ?? null, conversation?.status ?? null, author];
  });
}

test('auto-assignment pushes one assignment twice', () => {
  const kinds = hearAll([
    ['conversation.updated', 'open', 2],
    ['assignee.changed', 'open', 2],
    ['assignee.changed', 'open', 2],
    ['assignee.changed', 'open', null],
    ['assignee.changed', 'open', 2],
  ]).map(([kind]) => kind);
  expect(kinds).toEqual([
    'conversation.updated',
    'conversation.assigned',
    'conversation.updated',
    'conversation.assigned',
    'conversation.assigned',
  ]);
});

test('a status that was another one while the queue stood still is not known, and so not told', () => {
  const told = hearAll([
    ['conversation.status_changed', 'open', null],
    ['conversation.status_changed', 'open', null],
    ['conversation.status_changed', 'open', null],
    ['conversation.updated', 'resolved', null],
    ['conversation.status_changed', 'resolved', null],
  ]);
  expect(told.map(([kind, before, now]) => [kind, before, now])).toEqual([
    ['conversation.status_changed', null, 'open'],
    ['conversation.status_changed', null, null],
    ['conversation.status_changed', null, null],
    ['conversation.updated', null, 'resolved'],
    ['conversation.status_changed', 'open', 'resolved'],
  ]);
});
