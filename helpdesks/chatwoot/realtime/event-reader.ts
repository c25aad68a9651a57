import type { Envelope } from '../../../core/helpdesk/event';
import { identifier, isObject, object, type JsonObject } from '../../../core/read/read';
import type { EventContext } from '../pushed';
import { AnnouncedContacts } from './announced-contacts';
import type { InboxNames } from './inbox-names';
import type { ConversationCache } from './conversation-cache';

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
    if (event !== 'conversation.status_changed') return {};
    const previousStatus = this.cache.statusBefore(identifier(payload.id));
    return previousStatus === undefined ? {} : { previousStatus };
  }

  private learnContact(event: string, contact: JsonObject): EventContext {
    this.cache.learnContact(contact);
    const isRepeated = this.contacts.isRepeated(contact);
    return event === 'contact.updated' && isRepeated ? { unchanged: true } : {};
  }
}
