import { randomToken } from '../tokens';
import { newConversation } from './new-conversation';
import { NotFound } from './not-found';
import {
  API_INBOX_ID,
  CONTACT_ID,
  CONVERSATION_ID,
  createSeed,
  inboxRecord,
  OTHER_CONTACT_ID,
  WIDGET_INBOX_ID,
  type Seed,
} from './seed';
import type {
  AccountRecord,
  ContactRecord,
  ConversationRecord,
  InboxRecord,
  MessageRecord,
  UserRecord,
} from './records';

export type NewMessage = Omit<
  MessageRecord,
  'id' | 'created_at' | 'updated_at' | 'processed_message_content'
>;

/** Everything that one Chatwoot knows. Asking for what is not there throws: a test named it wrongly. */
export class Store {
  readonly accounts: Seed['accounts'];
  readonly users: readonly UserRecord[];
  readonly bot: Seed['bot'];
  readonly inboxes: InboxRecord[];
  readonly teams: Seed['teams'];
  readonly labels: Seed['labels'];
  readonly contacts = new Map<number, ContactRecord>();
  readonly conversations = new Map<number, ConversationRecord>();
  readonly #messages = new Map<number, MessageRecord>();
  readonly #threads = new Map<number, MessageRecord[]>();
  #lastId = 70_600;
  #lastDisplayId = CONVERSATION_ID - 1;

  constructor(
    readonly now: () => number,
    seed: string,
  ) {
    const { accounts, users, bot, inboxes, teams, labels, contacts } = createSeed(now(), seed);
    this.accounts = accounts;
    this.users = users;
    this.bot = bot;
    this.inboxes = [...inboxes];
    this.teams = teams;
    this.labels = labels;
    contacts.forEach((contact) => this.contacts.set(contact.id, contact));
    const conversation = this.openConversation();
    const other = this.openConversation({ inboxId: API_INBOX_ID, contactId: OTHER_CONTACT_ID });
    for (const each of [conversation, other]) this.addMessage(fromContact(each, 'Is anybody there?'));
  }

  /** The one that everything belongs to; the others only exist. */
  get account(): AccountRecord {
    return found(this.accounts[0], 'account');
  }

  nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  user = (id: number) =>
    found(
      this.users.find((user) => user.id === id),
      `user ${id}`,
    );
  inbox = (id: number) =>
    found(
      this.inboxes.find((inbox) => inbox.id === id),
      `inbox ${id}`,
    );
  team = (id: number) =>
    found(
      this.teams.find((team) => team.id === id),
      `team ${id}`,
    );
  contact = (id: number) => found(this.contacts.get(id), `contact ${id}`);
  conversation = (displayId: number) => found(this.conversations.get(displayId), `conversation ${displayId}`);
  message = (id: number) => found(this.#messages.get(id), `message ${id}`);

  addInbox(name: string, channelType: string): InboxRecord {
    const id = Math.max(...this.inboxes.map((inbox) => inbox.id)) + 1;
    const inbox = inboxRecord(id, name, channelType, this.now(), `${id} ${randomToken()}`);
    this.inboxes.push(inbox);
    return inbox;
  }

  openConversation({ inboxId = WIDGET_INBOX_ID, contactId = CONTACT_ID } = {}): ConversationRecord {
    this.inbox(inboxId);
    this.contact(contactId);
    const ids = { id: this.nextId(), display_id: (this.#lastDisplayId += 1) };
    const record = newConversation({ ...ids, inbox_id: inboxId, contact_id: contactId }, this.now());
    this.conversations.set(record.display_id, record);
    this.#threads.set(record.display_id, []);
    return record;
  }

  addMessage(fields: NewMessage): MessageRecord {
    const now = this.now();
    const message: MessageRecord = {
      ...fields,
      processed_message_content: fields.content,
      id: this.nextId(),
      created_at: now,
      updated_at: now,
    };
    this.#messages.set(message.id, message);
    this.#threads.get(fields.conversation_id)?.push(message);
    this.conversation(fields.conversation_id).last_activity_at = now;
    return message;
  }

  /** Oldest first. */
  findMessages(displayId: number): readonly MessageRecord[] {
    return this.#threads.get(displayId) ?? [];
  }
}

/** A plain message that the contact of a conversation writes. */
export function fromContact(
  { display_id, contact_id }: ConversationRecord,
  content: string | null,
): NewMessage {
  return {
    conversation_id: display_id,
    content,
    message_type: 'incoming',
    private: false,
    status: 'sent',
    source_id: null,
    content_type: 'text',
    content_attributes: { in_reply_to: null },
    additional_attributes: {},
    sender: { type: 'Contact', id: contact_id },
    echo_id: null,
    attachments: [],
  };
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new NotFound(what);
  return value;
}
