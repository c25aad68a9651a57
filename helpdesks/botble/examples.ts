import type { Examples } from '../../core/helpdesk/examples';
import type { BotbleConversation, BotblePayloads } from './payloads';

const conversation: BotbleConversation = {
  conversation_id: 88,
  visitor_name: 'Zoë Ferreira',
  visitor_email: 'zoe@example.com',
  visitor_phone: '+15550100188',
  visitor_ip: '203.0.113.24',
  current_url: 'https://shop.example.com/products/lamp?ref=mail',
  status: 'open',
  created_at: '2026-03-04T09:30:00+00:00',
};

export const botbleExamples: Examples<BotblePayloads> = {
  'message.received': [
    {
      variant: 'usual',
      payload: {
        ...conversation,
        message_id: 301,
        content: 'Olá, is https://shop.example.com/lamp back in stock? 💡',
        is_from_admin: false,
        admin_name: null,
      },
    },
    {
      variant: 'no email or phone',
      payload: {
        ...conversation,
        visitor_email: null,
        visitor_phone: null,
        current_url: null,
        message_id: 302,
        content: 'Hello?',
        is_from_admin: false,
        admin_name: null,
      },
    },
  ],
  'conversation.started': [{ variant: 'usual', payload: conversation }],
};
