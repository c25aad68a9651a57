import type { AuthorBlock, ConversationStatus, ItemKind } from './item';

interface Preset {
  readonly label: string;
  readonly description: string;
}

/** What people look for by name. Each provider says which events, and which of them, make it up. */
export const PRESETS = named({
  'new-customer-message': {
    label: 'New Customer Message',
    description: 'A customer sent a message',
  },
  'picker-answered': {
    label: 'Picker or Field Answered',
    description: 'A customer selected a button or filled in a field in a message',
  },
  'agent-reply': { label: 'Agent Reply', description: 'An agent or a bot replied to a customer' },
  'internal-note': {
    label: 'Internal Note',
    description: 'A note that the customer cannot see was added',
  },
  'conversation-started': { label: 'Conversation Started', description: 'A new conversation started' },
  'conversation-assigned': {
    label: 'Conversation Assigned',
    description: 'A conversation was assigned to, or unassigned from, an agent or a team',
  },
  'conversation-resolved': {
    label: 'Conversation Resolved',
    description: 'A conversation was resolved or closed',
  },
  'conversation-reopened': {
    label: 'Conversation Opened',
    description: 'A conversation was opened or reopened',
  },
  'conversation-snoozed': {
    label: 'Conversation Snoozed',
    description: 'A conversation was snoozed',
  },
  rated: { label: 'Conversation Rated', description: 'A customer rated a conversation' },
  'new-contact': { label: 'New Contact', description: 'A contact was created' },
  'contact-changed': { label: 'Contact Updated', description: 'Details of a contact changed' },
});

export type PresetId = keyof typeof PRESETS;

/** What a new trigger starts with, where its helpdesk has it. */
export const DEFAULT_PRESET: PresetId = 'new-customer-message';

/** An event belongs to a preset when its name is listed and, where given, all else agrees too. */
export interface PresetRule<EventName extends string = string> {
  readonly events: readonly EventName[];
  readonly kinds?: readonly ItemKind[];
  readonly status?: ConversationStatus;
  readonly author?: AuthorBlock['type'];
  /** What an update has to list as changed; it says nothing about events that never list changes. */
  readonly changed?: string;
  /** A customer's answer to a question. */
  readonly answered?: true;
}

export type ProviderPresets<EventName extends string = string> = {
  readonly [Id in PresetId]?: PresetRule<EventName>;
};

/** The names are a type, the words are not. */
function named<Id extends string>(presets: Readonly<Record<Id, Preset>>) {
  return presets;
}
