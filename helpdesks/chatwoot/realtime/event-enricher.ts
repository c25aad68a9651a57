import type { Envelope } from '../../../core/helpdesk/event';
import { pathPart } from '../../../core/read/path-part';
import { identifier, object, type JsonObject } from '../../../core/read/read';
import type { EventContext } from '../pushed';
import type { InboxNames } from './inbox-names';
import type { Lookup } from './lookup';
import type { ConversationCache } from './conversation-cache';

/** Puts around an event what a webhook says and the websocket does not; asks for what was not heard of. */
export class EventEnricher {
  accountName: string | null = null;

  constructor(
    private readonly accountPath: string,
    private readonly inboxes: InboxNames,
    private readonly cache: ConversationCache,
    private readonly lookup: Lookup,
  ) {}

  enrich(envelope: Envelope): Envelope | Promise<Envelope> {
    const id = readConversationId(envelope);
    const known = id === null ? undefined : this.cache.conversation(id);
    const asksForIt = id !== null && (known === undefined || isOutdated(known, envelope.payload));
    const questions = [this.askForInboxes(envelope), asksForIt ? this.askForConversation(id) : undefined];
    const asked = questions.filter((question) => question !== undefined);
    if (asked.length === 0) return this.addContext(envelope, known);
    // All may be forgotten in the meantime, when the line breaks.
    return Promise.all(asked).then(() =>
      this.addContext(envelope, id === null ? undefined : (this.cache.conversation(id) ?? known)),
    );
  }

  private addContext({ event, payload, body }: Envelope, conversation: JsonObject | undefined): Envelope {
    const inboxId = readInboxId(payload);
    const context: EventContext = {
      account: { id: payload.account_id, name: this.accountName },
      ...(inboxId !== null && { inbox: { id: inboxId, name: this.inboxes.findName(inboxId) } }),
      ...(conversation !== undefined && { conversation }),
    };
    return { event, payload, body: { ...body, ...context } };
  }

  private askForInboxes({ payload }: Envelope): Promise<void> | undefined {
    const id = readInboxId(payload);
    if (id === null || !this.inboxes.isMissing(id)) return undefined;
    return this.lookup.read(this.inboxes.path, this.inboxes.take);
  }

  private askForConversation(id: string): Promise<void> | undefined {
    const mark = this.cache.mark(id);
    return this.lookup.read(`${this.accountPath}/conversations/${pathPart(id)}`, (conversation) =>
      this.cache.learnAnswer(conversation, mark),
    );
  }
}

function readInboxId({ inbox_id, conversation, notification }: JsonObject): string | null {
  return (
    identifier(inbox_id) ??
    identifier(object(conversation).inbox_id) ??
    identifier(object(object(notification).primary_actor).inbox_id)
  );
}

const ABOUT_A_MESSAGE = /^(?:message\.|first\.reply\.)/;

/** Of the message that the event is about: all other events bring their conversation along. */
export function readConversationId({ event, payload }: Envelope): string | null {
  return ABOUT_A_MESSAGE.test(event) ? identifier(payload.conversation_id) : null;
}

/**
 * The message itself shows that more has happened than was heard: a customer's message opens a conversation that was
 * resolved or snoozed, but what says so may come later; and it names the assignee.
 */
function isOutdated({ status, meta }: JsonObject, { message_type, conversation }: JsonObject): boolean {
  if (message_type === 0 && status !== 'open' && status !== 'pending') return true;
  const { assignee, assignee_type } = object(meta);
  const { assignee_id } = object(conversation);
  if (assignee_id === undefined || assignee_type === 'AgentBot') return false;
  return identifier(assignee_id) !== identifier(object(assignee).id);
}
