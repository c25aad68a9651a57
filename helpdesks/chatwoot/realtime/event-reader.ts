import type { Envelope } from '../../../core/helpdesk/event';
import { identifier, isObject, object, type JsonObject } from '../../../core/read/read';
import type { EventContext } from '../pushed';
import { AnnouncedContacts } from './announced-contacts';
import type { InboxNames } from './inbox-names';
import type { ConversationCache, Told } from './conversation-cache';

const TOLD_BY: Readonly<Partial<Record<string, Told>>> = {
  'conversation.status_changed': 'status',
  'assignee.changed': 'assignee',
  'team.changed': 'team',
};

/** Learns from every event, whoever wants it, and says what can only be told by comparing it with those before. */
export class EventReader {
  private readonly contacts = new AnnouncedContacts();

  constructor(
    private readonly accountId: string,
    private readonly cache: ConversationCache,
    private readonly inboxes: InboxNames,
  ) {}

  hear(event: string, payload: unknown): Envelope | undefined {
    // A user's stream is one for all accounts of that user.
    if (!isObject(payload) || identifier(payload.account_id) !== this.accountId) return undefined;
    if (event === 'account.cache_invalidated') this.inboxes.forget();
    return { event, payload, body: this.learn(event, payload) };
  }

  private learn(event: string, payload: JsonObject): EventContext {
    if (event.startsWith('contact.')) return this.learnContact(event, payload);
    const { sender, conversation, meta } = payload;
    if (isObject(sender) && sender.type === 'contact') this.cache.learnContact(sender);
    this.cache.learnConversation(isObject(meta) ? payload : object(conversation));
    const what = TOLD_BY[event];
    const id = identifier(payload.id);
    if (what === undefined) return {};
    if (!this.cache.isNews(id, what)) return { unchanged: true };
    const previousStatus = what === 'status' ? this.cache.statusBefore(id) : undefined;
    return previousStatus === undefined ? {} : { previousStatus };
  }

  private learnContact(event: string, contact: JsonObject): EventContext {
    this.cache.learnContact(contact);
    const isRepeated = this.contacts.isRepeated(contact);
    return event === 'contact.updated' && isRepeated ? { unchanged: true } : {};
  }
}
