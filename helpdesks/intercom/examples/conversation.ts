import type { Examples } from '../../../core/helpdesk/examples';
import type { IntercomConversationPayloads } from '../payloads/conversation';
import { about, conversation, customer, fin } from './base';
import { user } from './people';

const assigned = about(
  {
    part_type: 'assignment',
    body: null,
    assigned_to: { type: 'admin', id: '7204417' },
  },
  { admin_assignee_id: 7204417, team_assignee_id: 8815502 },
);

export const conversationExamples: Examples<IntercomConversationPayloads> = {
  'conversation_part.tag.created': [
    {
      variant: 'usual',
      payload: about(
        { author: customer },
        { tags: { type: 'tag.list', tags: [{ type: 'tag', id: '2525085', name: 'sso' }] } },
      ),
    },
  ],
  'conversation.admin.assigned': [{ variant: 'usual', payload: assigned }],
  'conversation.admin.open.assigned': [{ variant: 'usual', payload: assigned }],
  'conversation.admin.closed': [
    {
      variant: 'usual',
      payload: about({ part_type: 'close', body: null }, { open: false, state: 'closed' }),
    },
  ],
  'conversation.admin.opened': [{ variant: 'usual', payload: about({ part_type: 'open', body: null }) }],
  'conversation.admin.snoozed': [
    {
      variant: 'usual',
      payload: about(
        { part_type: 'snoozed', body: null },
        { open: true, state: 'snoozed', snoozed_until: 1781860500 },
      ),
    },
  ],
  'conversation.admin.unsnoozed': [
    { variant: 'usual', payload: about({ part_type: 'unsnoozed', body: null }) },
  ],
  'conversation.rating.added': [
    {
      variant: 'usual',
      payload: {
        ...conversation,
        open: false,
        state: 'closed',
        conversation_rating: {
          rating: 2,
          remark: 'Took too long',
          created_at: 1781774102,
          contact: { type: 'contact', id: user.id, external_id: user.external_id },
          teammate: { type: 'admin', id: 7204417 },
        },
      },
    },
  ],
  'conversation.priority.updated': [{ variant: 'usual', payload: { ...conversation, priority: 'priority' } }],
  'conversation.read': [{ variant: 'usual', payload: { ...about({ author: fin }), read: true } }],
  'conversation.contact.attached': [
    { variant: 'usual', payload: { conversation: { model: { id: 215472621202693 } }, contact: user } },
    { variant: 'as documented', payload: { conversation, contact: user } },
  ],
  'conversation.contact.detached': [
    { variant: 'usual', payload: { conversation: { model: { id: 215472621202693 } }, contact: user } },
  ],
  'conversation.company.updated': [{ variant: 'usual', payload: conversation }],
  'conversation.deleted': [
    { variant: 'usual', payload: { type: 'conversation', conversation_id: '215472621305755' } },
  ],
};
