import type { Examples } from '../../../core/helpdesk/examples';
import type { IntercomMessagePayloads } from '../payloads/conversation';
import { about, conversation, customer, fin, teammate } from './base';
import { lead } from './people';

const screenshot = {
  type: 'upload',
  name: 'Anmeldung größer.png',
  url: 'https://downloads.intercomcdn.example/i/o/1/Anmeldung.png?expires=1781777700',
  content_type: 'image/png',
  filesize: 48213,
  width: 1280,
  height: 720,
};

export const messageExamples: Examples<IntercomMessagePayloads> = {
  'conversation.user.created': [
    { variant: 'usual', payload: conversation },
    {
      variant: 'plain text (API 2.15)',
      payload: { ...conversation, source: { ...conversation.source, body: 'Is 3 < 5 & 5 > 3?' } },
    },
    {
      variant: 'nameless lead by email',
      payload: {
        ...conversation,
        source: {
          ...conversation.source,
          type: 'email',
          subject: 'Invoice 77',
          body: '',
          author: { type: 'lead', id: lead.id, name: null, email: '' },
          url: null,
        },
        contacts: { type: 'contact.list', contacts: [{ type: 'contact', id: lead.id }] },
      },
    },
  ],
  'conversation.user.replied': [
    {
      variant: 'usual',
      payload: about({ body: '<p>Great, thank you!</p>', author: customer }, { team_assignee_id: 8815502 }),
    },
    {
      variant: 'file and picture',
      payload: about({
        body: '<p>Here it stops:</p>\n<img src="https://downloads.intercomcdn.example/i/o/2/stop.png?a=1&amp;b=2">',
        author: customer,
        attachments: [screenshot],
      }),
    },
  ],
  'conversation.admin.replied': [
    { variant: 'usual', payload: about({}) },
    {
      variant: 'reply that assigns',
      payload: about({ part_type: 'assignment', assigned_to: { type: 'admin', id: '7204417' } }),
    },
    { variant: 'through the API', payload: about({ app_package_code: 'acme-bridge-4f1' }) },
  ],
  'conversation.operator.replied': [
    { variant: 'usual', payload: about({ body: '<p>The plan includes SSO.</p>', author: fin }) },
  ],
  'conversation.admin.single.created': [
    {
      variant: 'usual',
      payload: {
        ...conversation,
        source: {
          ...conversation.source,
          delivered_as: 'admin_initiated',
          body: '<p>Your export is ready.</p>',
          author: teammate,
          url: null,
        },
      },
    },
  ],
  'conversation.admin.noted': [
    {
      variant: 'usual',
      payload: about({ part_type: 'note', body: '<p>Known, see <b>ticket</b> 118</p>' }),
    },
  ],
  'conversation.admin.replied.translated': [
    { variant: 'usual', payload: about({ body: '<p>Ja, beides ist dabei.</p>' }) },
  ],
  'conversation_part.redacted': [
    {
      variant: 'usual',
      payload: about({ body: '<p><i>This message was deleted</i></p>', redacted: true }),
    },
  ],
};
