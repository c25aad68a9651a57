/**
 * Payloads of Botble CMS's Live Chat plugin, both editions.
 * Sources: docs.botble.com/live-chat/webhooks.html; FriendsOfBotble/fob-live-chat, class WebhookService.
 */
export interface BotbleConversation {
  conversation_id: number;
  visitor_name: string;
  visitor_email: string | null;
  visitor_phone: string | null;
  /** Personal data. */
  visitor_ip: string | null;
  /** The page where the chat began. */
  current_url: string | null;
  status: 'open' | 'closed';
  /** ISO 8601 with offset. */
  created_at: string;
}

export interface BotbleMessage extends BotbleConversation {
  message_id: number;
  /** At most 2000 characters in the free edition. */
  content: string;
  is_from_admin: boolean;
  admin_name: string | null;
}

export interface BotblePayloads {
  'message.received': BotbleMessage;
  'conversation.started': BotbleConversation;
}
