import { identifier, isObject, object, type JsonObject } from '../../../read';
import type { Surroundings } from '../pushed';
import { AnnouncedContacts } from './announced-contacts';
import type { Memory } from './memory';

/** Learns from every event, whoever wants it, and says what can only be told by comparing it with those before. */
export class News {
  private readonly contacts = new AnnouncedContacts();

  constructor(private readonly memory: Memory) {}

  learn(event: string, payload: JsonObject): Surroundings {
    if (event.startsWith('contact.')) return this.learnContact(event, payload);
    const { sender, conversation, meta } = payload;
    if (isObject(sender) && sender.type === 'contact') this.memory.learnContact(sender);
    this.memory.learnConversation(isObject(meta) ? payload : object(conversation));
    if (event !== 'conversation.status_changed') return {};
    const previousStatus = this.memory.statusBefore(identifier(payload.id));
    return previousStatus === undefined ? {} : { previousStatus };
  }

  private learnContact(event: string, contact: JsonObject): Surroundings {
    this.memory.learnContact(contact);
    const isRepeated = this.contacts.isRepeated(contact);
    return event === 'contact.updated' && isRepeated ? { unchanged: true } : {};
  }
}
