import type { ChatwootChanges } from './changes';
import type { ChatwootConversation } from './conversation';
import type { ChatwootInboxSettings } from './inbox';
import type { ChatwootMessage } from './message';
import type { ChatwootContact } from './people';
import type { ChatwootRealtimePayloads } from './realtime';
import type { ChatwootTyping, ChatwootWidgetVisit } from './widget';

/** Chatwoot has no envelope: the event's name stands among the payload's own keys. */
type Named<Name extends string, Body> = Body & { event: Name };

/** Event name to `data`, by whatever way it came. */
export interface ChatwootPayloads extends ChatwootWebhookPayloads, ChatwootRealtimePayloads {}

/** Event name to body: what account webhooks, API inboxes, agent bots, automation rules and macros send. */
export interface ChatwootWebhookPayloads {
  message_created: Named<'message_created', ChatwootMessage>;
  message_updated: Named<'message_updated', ChatwootMessage>;
  conversation_created: Named<'conversation_created', ChatwootConversation>;
  /** Null when Enterprise sends an event again because of an SLA. */
  conversation_updated: Named<
    'conversation_updated',
    ChatwootConversation & { changed_attributes: ChatwootChanges | null }
  >;
  /** Always null here: the old status is only in the `conversation_updated` that comes beside it. */
  conversation_status_changed: Named<
    'conversation_status_changed',
    ChatwootConversation & { changed_attributes: null }
  >;
  conversation_opened: Named<'conversation_opened', ChatwootConversation>;
  conversation_resolved: Named<'conversation_resolved', ChatwootConversation>;
  conversation_typing_on: Named<'conversation_typing_on', ChatwootTyping>;
  conversation_typing_off: Named<'conversation_typing_off', ChatwootTyping>;
  webwidget_triggered: Named<'webwidget_triggered', ChatwootWidgetVisit>;
  contact_created: Named<'contact_created', ChatwootContact>;
  contact_updated: Named<'contact_updated', ChatwootContact & { changed_attributes: ChatwootChanges }>;
  inbox_created: Named<'inbox_created', ChatwootInboxSettings>;
  inbox_updated: Named<'inbox_updated', ChatwootInboxSettings & { changed_attributes: ChatwootChanges }>;
  'automation_event.conversation_created': Named<
    'automation_event.conversation_created',
    ChatwootConversation
  >;
  'automation_event.conversation_updated': Named<
    'automation_event.conversation_updated',
    ChatwootConversation
  >;
  'automation_event.conversation_opened': Named<'automation_event.conversation_opened', ChatwootConversation>;
  'automation_event.conversation_resolved': Named<
    'automation_event.conversation_resolved',
    ChatwootConversation
  >;
  /** The conversation: the message that triggered the rule is not in it. */
  'automation_event.message_created': Named<'automation_event.message_created', ChatwootConversation>;
  'macro.executed': Named<'macro.executed', ChatwootConversation>;
}
