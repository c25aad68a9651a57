import type { CrispPayloads } from '../../helpdesks/crisp/payloads';
import { changes, newConversation, type Conversation, type Json } from './conversation';

/** Everything that happened, whether anybody was connected or not: what REST gives back after a gap. */
export class Store {
  readonly #conversations = new Map<string, Conversation>();

  constructor(private readonly now: () => number) {}

  record<Event extends keyof CrispPayloads>(event: Event, data: CrispPayloads[Event]): void {
    const { website_id: website, session_id: session, inbox_id: inbox } = data as Json;
    if (typeof website !== 'string' || typeof session !== 'string') return;
    if (event === 'session:removed') return void this.#conversations.delete(toKey(website, session));
    const change = changes[event];
    if (change === undefined) return;
    const conversation = this.#open(website, session);
    if (inbox !== undefined) conversation.fields.inbox_id = inbox;
    change(conversation, data);
    conversation.fields.updated_at = this.now();
  }

  conversation(websiteId: string, sessionId: string): Conversation | undefined {
    return this.#conversations.get(toKey(websiteId, sessionId));
  }

  conversations(websiteId: string): readonly Conversation[] {
    return [...this.#conversations.values()].filter(({ fields }) => fields.website_id === websiteId);
  }

  #open(websiteId: string, sessionId: string): Conversation {
    const key = toKey(websiteId, sessionId);
    const known = this.#conversations.get(key) ?? newConversation(websiteId, sessionId, this.now());
    this.#conversations.set(key, known);
    return known;
  }
}

function toKey(websiteId: string, sessionId: string): string {
  return `${websiteId}:${sessionId}`;
}
