import type { Examples } from '../../core/helpdesk/examples';
import type {
  FrontConversation,
  FrontEvent,
  FrontInbox,
  FrontMessage,
  FrontPayloads,
  FrontTag,
  FrontTeammate,
} from './payloads';

const API = 'https://api2.frontapp.com';

const teammate: FrontTeammate = {
  id: 'tea_2m9',
  email: 'tomas@example.com',
  username: 'tomas',
  first_name: 'Tomás',
  last_name: 'Reyes',
};

const refund: FrontTag = { id: 'tag_4d', name: 'refund', highlight: null };
const inbox: FrontInbox = { id: 'inb_3f', name: 'Shop', is_private: false };
const link = {
  id: 'top_5g',
  name: 'Order 5512',
  type: 'web',
  external_url: 'https://shop.example.com/orders/5512',
};

const unassigned: FrontConversation = {
  _links: { self: `${API}/conversations/cnv_8x2k1p` },
  id: 'cnv_8x2k1p',
  subject: 'The green lamp & its shade',
  status: 'unassigned',
  assignee: null,
  recipient: {
    _links: { related: { contact: `${API}/contacts/crd_7q` } },
    name: 'Mireille Okafor',
    handle: 'mireille@example.org',
    role: 'from',
  },
  tags: [],
  created_at: 1772616600.112,
  is_private: false,
};

const conversation: FrontConversation = {
  ...unassigned,
  status: 'assigned',
  assignee: teammate,
  tags: [refund],
};

const event = (id: string, type: string, emittedAt = 1772616900.31): FrontEvent => ({
  _links: { self: `${API}/events/${id}` },
  id,
  type,
  emitted_at: emittedAt,
  conversation,
  source: { _meta: { type: 'teammate' }, data: teammate },
});

const message: FrontMessage = {
  _links: { self: `${API}/messages/msg_9zz1` },
  id: 'msg_9zz1',
  type: 'email',
  is_inbound: true,
  created_at: 1772616600.5,
  blurb: 'Is the green lamp back in stock? 💡',
};

const reply: FrontMessage = {
  ...message,
  id: 'msg_9zz2',
  is_inbound: false,
  created_at: 1772616899.5,
  blurb: 'From Monday on.',
};

const about = <Type extends string, Data>(type: Type, data: Data) => ({ _meta: { type }, data });

export const frontExamples: Examples<FrontPayloads> = {
  inbound_received: [
    {
      variant: 'preview',
      payload: {
        ...event('evt_6c0f2', 'inbound', 1772616601.31),
        conversation: unassigned,
        source: { _meta: { type: 'inboxes' }, data: [inbox] },
        target: about('message', message),
      },
    },
    {
      variant: 'preview of ids alone',
      payload: {
        id: 'evt_6c0f3',
        type: 'inbound',
        emitted_at: 1772616602,
        conversation: { id: 'cnv_8x2k1q', subject: '' },
        target: about('message', { id: 'msg_9zz3', _links: { self: `${API}/messages/msg_9zz3` } }),
      },
    },
    {
      variant: 'whole message, from a phone',
      payload: {
        ...event('evt_6c0f4', 'inbound', 1772616603.5),
        conversation: {
          ...unassigned,
          id: 'cnv_8x2k1r',
          recipient: { handle: '+15550100188', name: null, role: 'from' },
        },
        source: { _meta: { type: 'inboxes' }, data: [inbox] },
        target: about('message', {
          ...message,
          id: 'msg_9zz4',
          type: 'sms',
          text: 'Is the green lamp back in stock? I need two of them.',
          body: '<p>Is the green lamp back in stock? I need two of them.</p>',
          attachments: [
            {
              filename: 'lamp.jpg',
              url: 'https://api2.frontapp.com/download/fil_1',
              content_type: 'image/jpeg',
              size: 48211,
            },
          ],
        }),
      },
    },
  ],
  outbound_sent: [
    {
      variant: 'by a teammate',
      payload: { ...event('evt_6c0f5', 'outbound'), target: about('message', reply) },
    },
    {
      variant: 'by a rule',
      payload: {
        ...event('evt_6c0f6', 'outbound'),
        source: { _meta: { type: 'rule' }, data: { id: 'rul_1', name: 'Out of hours' } },
        target: about('message', { ...reply, id: 'msg_9zz5', blurb: 'We are back on Monday.' }),
      },
    },
  ],
  message_delivery_failed: [
    {
      variant: 'usual',
      payload: { ...event('evt_6c0f7', 'sending_error'), target: about('message', reply) },
    },
  ],
  new_comment_added: [
    {
      variant: 'usual',
      payload: {
        ...event('evt_6c0f8', 'comment'),
        target: about('comment', {
          id: 'com_1kk',
          body: 'Refund agreed on the phone <3',
          posted_at: 1772616899.2,
        }),
      },
    },
  ],
  conversation_moved: [
    {
      variant: 'usual',
      payload: {
        ...event('evt_6c0f9', 'move'),
        target: about('inboxes', [{ id: 'inb_4g', name: 'Returns', is_private: false }]),
      },
    },
  ],
  conversation_archived: [
    {
      variant: 'usual',
      payload: { ...event('evt_6c0fa', 'archive'), conversation: { ...conversation, status: 'archived' } },
    },
  ],
  conversation_reopened: [{ variant: 'usual', payload: event('evt_6c0fb', 'reopen') }],
  conversation_deleted: [
    {
      variant: 'usual',
      payload: { ...event('evt_6c0fc', 'trash'), conversation: { ...conversation, status: 'deleted' } },
    },
  ],
  conversation_restored: [{ variant: 'usual', payload: event('evt_6c0fd', 'restore') }],
  conversation_snoozed: [{ variant: 'usual', payload: event('evt_6c0fe', 'reminder') }],
  conversation_snooze_expired: [
    { variant: 'usual', payload: { ...event('evt_6c0ff', 'reminder'), source: null } },
  ],
  assignee_changed: [
    { variant: 'assigned', payload: event('evt_6c100', 'assign') },
    {
      variant: 'unassigned',
      payload: { ...event('evt_6c101', 'unassign'), conversation: unassigned },
    },
  ],
  tag_added: [{ variant: 'usual', payload: { ...event('evt_6c102', 'tag'), target: about('tag', refund) } }],
  tag_removed: [
    {
      variant: 'usual',
      payload: {
        ...event('evt_6c103', 'untag'),
        conversation: { ...conversation, tags: [] },
        target: about('tag', refund),
      },
    },
  ],
  link_added: [
    { variant: 'usual', payload: { ...event('evt_6c104', 'link_added'), target: about('link', link) } },
  ],
  link_removed: [
    { variant: 'usual', payload: { ...event('evt_6c105', 'link_removed'), target: about('link', link) } },
  ],
};
