import { BoundedMap } from '../../../realtime/bounded-map';
import { identifier, isObject, list, object, type JsonObject } from '../../../read';

/** Some hundred bytes each. */
const MOST = 2000;

interface KnownConversation {
  /** In the form of webhooks, as far as items and filters look at it. */
  readonly shown: JsonObject;
  readonly statusBefore: unknown;
}

/**
 * What was last heard of conversations and contacts, since a message on the websocket says little of either. Copies:
 * what goes into a flow may be changed there. All is forgotten when the line breaks, as changes are missed then.
 */
export class Memory {
  private readonly conversations = new BoundedMap<string, KnownConversation>(MOST);
  private readonly contacts = new BoundedMap<string, JsonObject>(MOST);

  /** @param data a conversation as the websocket or as REST shows it */
  learnConversation(data: JsonObject): void {
    const id = identifier(data.id);
    const meta = object(data.meta);
    if (id === null || typeof data.status !== 'string') return;
    if (isObject(meta.sender)) this.learnContact(meta.sender);
    const known = this.conversations.get(id);
    const isSame = known?.shown.status === data.status;
    const statusBefore = isSame ? known.statusBefore : known?.shown.status;
    this.conversations.set(id, { shown: summary(data, meta), statusBefore });
  }

  learnContact({ id, name, email, phone_number }: JsonObject): void {
    const key = identifier(id);
    if (key !== null) this.contacts.set(key, { id, name, email, phone_number, type: 'contact' });
  }

  /** As a message's surroundings; undefined where it has to be asked for. */
  conversation(id: string): JsonObject | undefined {
    const known = this.conversations.get(id)?.shown;
    if (known === undefined) return undefined;
    const meta = object(known.meta);
    const contact = this.contacts.get(identifier(object(meta.sender).id) ?? '');
    return contact === undefined ? known : { ...known, meta: { ...meta, sender: contact } };
  }

  statusBefore(id: string | null): string | undefined {
    const before = id === null ? undefined : this.conversations.get(id)?.statusBefore;
    return typeof before === 'string' ? before : undefined;
  }

  forget(): void {
    this.conversations.clear();
    this.contacts.clear();
  }
}

function summary(
  data: JsonObject,
  { sender, assignee, assignee_type, team, channel }: JsonObject,
): JsonObject {
  return {
    id: data.id,
    inbox_id: data.inbox_id,
    status: data.status,
    // REST says it elsewhere.
    channel: data.channel ?? channel,
    labels: [...list(data.labels)],
    meta: {
      sender: { id: object(sender).id },
      assignee: isObject(assignee) ? { id: assignee.id, type: assignee.type } : null,
      assignee_type,
      team: isObject(team) ? { id: team.id } : null,
    },
  };
}
