import type { EventDefinition } from '../../../core/helpdesk/event';
import type { ChatwootWebhookPayloads } from '../payloads';

type Row = EventDefinition<keyof ChatwootWebhookPayloads>;
type Surfaces = Row['surfaces'];

/** `code` is chatwoot/chatwoot@v4.15.1; `observed` adds a public capture of November 2025 that agrees with it. */
const ACCOUNT: Surfaces = { 'account-webhook': 'code' };
const ACCOUNT_SEEN: Surfaces = { 'account-webhook': 'observed' };
const API_INBOX: Surfaces = { 'api-inbox': 'code' };
const AGENT_BOT: Surfaces = { 'agent-bot': 'code' };
const EVERYWHERE: Surfaces = { ...ACCOUNT_SEEN, ...API_INBOX, ...AGENT_BOT };

/** Sources: app/models/webhook.rb, app/listeners/{webhook,agent_bot}_listener.rb, app/services/{automation_rules,macros}. */
export const webhookRows: readonly Row[] = [
  {
    name: 'message_created',
    label: 'Message Created',
    description: 'A contact, agent or bot sent a message, or an agent added a private note',
    group: 'message',
    kinds: ['message.received', 'message.sent', 'message.note', 'other'],
    surfaces: EVERYWHERE,
  },
  {
    name: 'message_updated',
    label: 'Message Updated',
    description: 'A message was deleted, delivered, answered with a choice or a rating, or otherwise changed',
    group: 'message',
    kinds: ['message.updated', 'message.removed', 'conversation.rated'],
    surfaces: { ...ACCOUNT, ...API_INBOX, ...AGENT_BOT },
  },
  {
    name: 'conversation_created',
    label: 'Conversation Created',
    description: 'A new conversation started',
    group: 'conversation',
    kinds: ['conversation.started'],
    surfaces: { ...ACCOUNT_SEEN, ...API_INBOX },
    since: '2.2.0',
  },
  {
    name: 'conversation_updated',
    label: 'Conversation Updated',
    description: 'Assignee, team, status, labels, priority or attributes of a conversation changed',
    group: 'conversation',
    kinds: [
      'conversation.updated',
      'conversation.assigned',
      'conversation.status_changed',
      'conversation.snoozed',
    ],
    surfaces: EVERYWHERE,
  },
  {
    name: 'conversation_status_changed',
    label: 'Conversation Status Changed',
    description: 'A conversation was opened, resolved, snoozed or set to pending',
    group: 'conversation',
    kinds: ['conversation.status_changed', 'conversation.snoozed'],
    surfaces: EVERYWHERE,
  },
  {
    name: 'conversation_typing_on',
    label: 'Typing Started',
    description: 'A contact or an agent started typing (frequent)',
    group: 'typing',
    kinds: ['typing'],
    surfaces: { ...ACCOUNT_SEEN, ...API_INBOX },
    since: '4.2.0',
  },
  {
    name: 'conversation_typing_off',
    label: 'Typing Stopped',
    description: 'A contact or an agent stopped typing (frequent)',
    group: 'typing',
    kinds: ['typing'],
    surfaces: { ...ACCOUNT_SEEN, ...API_INBOX },
    since: '4.2.0',
  },
  {
    name: 'webwidget_triggered',
    label: 'Web Widget Opened',
    description: 'A visitor opened the chat window on a website',
    group: 'contact',
    kinds: ['other'],
    surfaces: { ...ACCOUNT_SEEN, ...AGENT_BOT },
  },
  {
    name: 'contact_created',
    label: 'Contact Created',
    description: 'A contact was created; for website visitors, as soon as the widget loads',
    group: 'contact',
    kinds: ['contact.created'],
    surfaces: ACCOUNT,
    since: '2.14.0',
  },
  {
    name: 'contact_updated',
    label: 'Contact Updated',
    description: 'Details of a contact changed; also sent when only the last activity changed',
    group: 'contact',
    kinds: ['contact.updated', 'other'],
    surfaces: ACCOUNT_SEEN,
    since: '2.14.0',
  },
  {
    name: 'inbox_created',
    label: 'Inbox Created',
    description: 'An inbox was created; the server must have ENABLE_INBOX_EVENTS set',
    group: 'inbox',
    kinds: ['other'],
    surfaces: ACCOUNT,
    since: '3.2.0',
  },
  {
    name: 'inbox_updated',
    label: 'Inbox Updated',
    description: 'The settings of an inbox changed; the server must have ENABLE_INBOX_EVENTS set',
    group: 'inbox',
    kinds: ['other'],
    surfaces: ACCOUNT,
    since: '3.2.0',
  },
  {
    name: 'conversation_opened',
    label: 'Conversation Opened',
    description: 'A conversation was opened; only sent to agent bots',
    group: 'agent bot',
    kinds: ['conversation.status_changed'],
    surfaces: AGENT_BOT,
  },
  {
    name: 'conversation_resolved',
    label: 'Conversation Resolved',
    description: 'A conversation was resolved; only sent to agent bots',
    group: 'agent bot',
    kinds: ['conversation.status_changed'],
    surfaces: AGENT_BOT,
  },
  automation('conversation_created', 'a conversation was created', 'conversation.started'),
  automation('conversation_updated', 'a conversation was updated', 'conversation.updated'),
  automation('conversation_opened', 'a conversation was opened', 'conversation.status_changed'),
  automation('conversation_resolved', 'a conversation was resolved', 'conversation.status_changed'),
  automation(
    'message_created',
    'a message was received or sent (the event does not contain it)',
    'conversation.updated',
  ),
  {
    name: 'macro.executed',
    label: 'Macro Executed',
    description: 'A macro with a webhook step ran on a conversation; never signed',
    group: 'automation',
    kinds: ['other'],
    surfaces: { macro: 'code' },
  },
];

type Trigger = keyof ChatwootWebhookPayloads extends infer Name
  ? Name extends `automation_event.${infer Rest}`
    ? Rest
    : never
  : never;

function automation(trigger: Trigger, what: string, kind: Row['kinds'][0]): Row {
  return {
    name: `automation_event.${trigger}`,
    label: `Automation: ${trigger.split('_').map(capital).join(' ')}`,
    description: `An automation rule with a webhook action ran because ${what}; never signed`,
    group: 'automation',
    kinds: [kind],
    surfaces: { automation: 'code' },
  };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
