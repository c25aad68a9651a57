import { BoundedMap } from '../../../core/sockets/bounded-map';
import { identifier, isObject, list, object, text, type JsonObject } from '../../../core/read/read';

/** Some hundred bytes each. */
const MAX_ENTRIES = 2000;

interface KnownConversation {
  /** In the form of webhooks, as far as items and filters look at it. */
  readonly shown: JsonObject;
  readonly statusBefore: unknown;
  /** What events of its own told: a status, an assignee, a team that the conversation still has. */
  readonly told: Readonly<Partial<Record<Told, string>>>;
}

export type Told = 'status' | 'assignee' | 'team';

/**
 * What was last heard of conversations and contacts, since a message on the websocket says little of either. Copies:
 * what goes into a flow may be changed there. All is forgotten when the line breaks, as changes are missed then.
 */
export class ConversationCache {
  private readonly conversations = new BoundedMap<string, KnownConversation>(MAX_ENTRIES);
  private readonly contacts = new BoundedMap<string, JsonObject>(MAX_ENTRIES);
  /** The mark of all that nobody has heard of; another one after all was forgotten. */
  private unknown = {};

  /** @param data a conversation as the websocket has just shown it */
  learnConversation(data: JsonObject): void {
    const { sender } = object(data.meta);
    if (this.store(data) && isObject(sender)) this.learnContact(sender);
  }

  /**
   * What REST says is as old as the question: it never takes the place of what the websocket brought since then.
   * @param data a conversation as REST shows it
   * @param mark of the conversation, from before the question; without one, only what nobody has heard of is learned
   */
  learnAnswer(data: JsonObject, mark: object = this.unknown): void {
    if (this.mark(identifier(data.id) ?? '') !== mark || !this.store(data)) return;
    const { sender } = object(data.meta);
    const isNew = isObject(sender) && this.contacts.get(identifier(sender.id) ?? '') === undefined;
    if (isNew) this.learnContact(sender);
  }

  /** Another one each time that something is learned of the conversation, or that all is forgotten. */
  mark(id: string): object {
    return this.conversations.get(id) ?? this.unknown;
  }

  learnContact({ id, name, email, phone_number }: JsonObject): void {
    const key = identifier(id);
    if (key !== null) this.contacts.set(key, { id, name, email, phone_number, type: 'contact' });
  }

  /** As context for a message; undefined where it has to be fetched. */
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

  /**
   * Notes that an event was about this. Such an event shows the conversation as it is when Chatwoot's job runs.
   * @returns false when the event before told the same and nothing else was heard since: then nobody knows what changed
   */
  isNews(id: string | null, what: Told): boolean {
    const known = id === null ? undefined : this.conversations.get(id);
    if (id === null || known === undefined) return true;
    const value = readTold(known.shown)[what];
    if (known.told[what] === value) return false;
    this.conversations.set(id, { ...known, told: { ...known.told, [what]: value } });
    return true;
  }

  forget(): void {
    this.conversations.clear();
    this.contacts.clear();
    this.unknown = {};
  }

  /** @returns whether it was enough to go by */
  private store(data: JsonObject): boolean {
    const id = identifier(data.id);
    if (id === null || typeof data.status !== 'string') return false;
    const known = this.conversations.get(id);
    const isSame = known?.shown.status === data.status;
    const statusBefore = isSame ? known.statusBefore : known?.shown.status;
    const shown = summary(data, object(data.meta));
    this.conversations.set(id, {
      shown,
      statusBefore,
      told: keepWhatStays(known?.told ?? {}, readTold(shown)),
    });
    return true;
  }
}

function readTold({ status, meta }: JsonObject): Readonly<Record<Told, string>> {
  const { assignee, assignee_type: type, team } = object(meta);
  return {
    status: text(status) ?? '',
    assignee: isObject(assignee) ? `${text(type) ?? ''}:${identifier(assignee.id)}` : '',
    team: identifier(object(team).id) ?? '',
  };
}

function keepWhatStays(told: KnownConversation['told'], now: Readonly<Record<Told, string>>) {
  const entries = Object.entries(told).filter(([what, value]) => now[what as Told] === value);
  return Object.fromEntries(entries) as KnownConversation['told'];
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
      assignee: isObject(assignee) ? { id: assignee.id, name: assignee.name, type: assignee.type } : null,
      assignee_type,
      team: isObject(team) ? { id: team.id } : null,
    },
  };
}
