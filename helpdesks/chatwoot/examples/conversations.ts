import type { Examples } from '../../../core/helpdesk/examples';
import type { ChatwootConversation } from '../payloads/conversation';
import type { ChatwootWebhookPayloads } from '../payloads';
import { asBefore402, assigned, conversation } from './conversation';

type Name = Extract<
  keyof ChatwootWebhookPayloads,
  | 'conversation_created'
  | 'conversation_updated'
  | 'conversation_status_changed'
  | `conversation_${'opened' | 'resolved'}`
>;

const resolved = { ...assigned, status: 'resolved', unread_count: 0, waiting_since: 0 } as const;

function changed(name: string, previous_value: unknown, current_value: unknown) {
  return { [name]: { previous_value, current_value } };
}

const touched = changed('updated_at', '2026-05-06T10:00:00.331Z', '2026-05-06T10:02:05.500Z');

/** A database id, which is not the conversation's number. */
const everyColumn = {
  id: 88231,
  account_id: 12,
  inbox_id: 5,
  status: 'pending',
  assignee_id: null,
  created_at: '2026-05-06T09:59:59.871Z',
  updated_at: '2026-05-06T09:59:59.871Z',
  contact_id: 4410,
  uuid: '3f0f7d5e-9a43-4d0c-b0c7-5a3be0a4a2d1',
};

export const conversationExamples: Pick<Examples<ChatwootWebhookPayloads>, Name> = {
  conversation_created: [
    { variant: 'usual', payload: { ...conversation, event: 'conversation_created' } },
    { variant: 'no message yet', payload: { ...conversation, messages: [], event: 'conversation_created' } },
    { variant: 'before 4.0.2', payload: { ...asBefore402(), event: 'conversation_created' } },
  ],
  conversation_updated: [
    {
      variant: 'usual',
      payload: {
        ...assigned,
        event: 'conversation_updated',
        changed_attributes: [changed('assignee_id', null, 17), touched],
      },
    },
    {
      variant: 'team',
      payload: {
        ...assigned,
        event: 'conversation_updated',
        changed_attributes: [touched, changed('team_id', null, 4)],
      },
    },
    statusUpdate('resolved', resolved, 'open'),
    statusUpdate('reopened', assigned, 'resolved'),
    statusUpdate('snoozed', { ...assigned, status: 'snoozed' }, 'open'),
    {
      variant: 'label added',
      payload: {
        ...conversation,
        labels: ['returns'],
        event: 'conversation_updated',
        changed_attributes: [
          touched,
          changed('cached_label_list', null, 'returns'),
          changed('label_list', [], ['returns']),
        ],
      },
    },
    {
      variant: 'right after creation',
      payload: {
        ...conversation,
        status: 'pending',
        event: 'conversation_updated',
        changed_attributes: Object.entries(everyColumn).map(([name, value]) => ({
          [name]: { previous_value: null, current_value: value },
        })),
      },
    },
    {
      variant: 'opened by an agent',
      payload: {
        ...conversation,
        first_reply_created_at: '2026-05-06T10:00:00.290Z',
        waiting_since: 0,
        event: 'conversation_updated',
        changed_attributes: [
          changed('updated_at', '2026-05-06T10:00:00.301Z', '2026-05-06T10:00:00.331Z'),
          changed('display_id', null, 932),
          changed('first_reply_created_at', null, '2026-05-06T10:00:00.290Z'),
          changed('waiting_since', '2026-05-06T10:00:00.280Z', null),
          changed('cached_label_list', null, ''),
        ],
      },
    },
    {
      variant: 'nothing changed',
      payload: { ...conversation, event: 'conversation_updated', changed_attributes: null },
    },
  ],
  conversation_status_changed: [
    {
      variant: 'usual',
      payload: { ...resolved, event: 'conversation_status_changed', changed_attributes: null },
    },
    {
      variant: 'reopened',
      payload: { ...assigned, event: 'conversation_status_changed', changed_attributes: null },
    },
    {
      variant: 'snoozed',
      payload: {
        ...assigned,
        status: 'snoozed',
        snoozed_until: '2026-05-08T07:00:00.000Z',
        event: 'conversation_status_changed',
        changed_attributes: null,
      },
    },
  ],
  conversation_opened: [{ variant: 'usual', payload: { ...assigned, event: 'conversation_opened' } }],
  conversation_resolved: [{ variant: 'usual', payload: { ...resolved, event: 'conversation_resolved' } }],
};

/** Webhooks are made when the job runs that sends them: what changed is sure only here. */
function statusUpdate(variant: string, now: ChatwootConversation, before: ChatwootConversation['status']) {
  const changed_attributes = [{ status: { previous_value: before, current_value: now.status } }];
  return { variant, payload: { ...now, event: 'conversation_updated', changed_attributes } } as const;
}
