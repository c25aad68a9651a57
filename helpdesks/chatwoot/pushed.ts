import type { Envelope, NormaliseContext, Normalised } from '../../core/helpdesk/event';
import type { ItemKind } from '../../core/helpdesk/item';
import { choose, object, type JsonObject } from '../../core/read/read';
import { toKind } from './kind';
import { normaliseForm } from './normalise';

/**
 * What a webhook says and the websocket does not, found out beside it: an envelope's body. What could not be
 * found out is left out.
 */
export type EventContext = {
  readonly account?: { readonly id: unknown; readonly name: string | null };
  readonly inbox?: { readonly id: unknown; readonly name: string | null };
  /** Of a message: what is known of its conversation, in the form of webhooks. */
  readonly conversation?: JsonObject;
  /**
   * What the event is about is shown as it was at the event before. A contact was only active again, an assignment is
   * pushed twice (auto-assignment); a status was another one in between, but nobody can tell which.
   */
  readonly unchanged?: true;
  /** Of a change of status: the one that was last heard of before. */
  readonly previousStatus?: string;
};

/** In webhooks there is nothing around the payload: it is the body. */
export function isPushed({ payload, body }: Envelope): boolean {
  return payload !== body;
}

/** In the words of webhooks, so that both make the same item. */
export function normalisePushed(envelope: Envelope, context: NormaliseContext): Normalised {
  const { event, payload, body } = envelope;
  const { as, translate, changed } = choose(FORMS, event) ?? OTHER;
  const { unchanged } = body;
  // What is copied stands first: behind other keys, copying it takes ten times as long.
  const { account = body.account, inbox = body.inbox } = payload;
  const form = { event: as, payload: { ...translate(payload, body), account, inbox } };
  const kind = (unchanged === true ? choose(UNCHANGED, event) : null) ?? toKind(event, payload);
  const normalised = normaliseForm(form, kind, context);
  if (changed === undefined) return normalised;
  return { ...normalised, traits: { ...normalised.traits, changed } };
}

const UNCHANGED: Record<string, ItemKind> = {
  'contact.updated': 'other',
  'conversation.status_changed': 'conversation.status_changed',
  'assignee.changed': 'conversation.updated',
  'team.changed': 'conversation.updated',
};

type Translate = (payload: JsonObject, around: JsonObject) => JsonObject;

interface Form {
  /** The event of webhooks with a payload of this form. */
  readonly as: string;
  readonly translate: Translate;
  /** What the event's name says that changed; the websocket never lists it. */
  readonly changed?: readonly string[];
}

/** Inside a pushed message is only a little of its conversation. */
const message: Translate = (payload, { conversation }) => ({
  ...payload,
  conversation: conversation ?? { id: payload.conversation_id, inbox_id: payload.inbox_id },
});

/** Webhooks do not tell who did it; where they name somebody beside the contact, it is as `user`. */
const acted: Translate = (payload) => ({ ...payload, user: payload.performer });

/** The only change that can be told from what was heard before. */
const status: Translate = (payload, { previousStatus, unchanged }) => ({
  ...acted(payload, {}),
  changed_attributes: [
    {
      status: { previous_value: previousStatus, current_value: unchanged === true ? null : payload.status },
    },
  ],
});

/** As the webhook that is sent because a contact was active again. */
const contact: Translate = (payload, { unchanged }) => ({
  ...acted(payload, {}),
  ...(unchanged === true && { changed_attributes: [{ updated_at: {} }] }),
});

const notification: Translate = ({ notification: notice, performer }) => {
  const { primary_actor_type, primary_actor, created_at } = object(notice);
  return {
    user: performer,
    created_at,
    ...(primary_actor_type === 'Conversation' && { conversation: primary_actor }),
  };
};

const OTHER: Form = { as: 'other', translate: ({ performer }) => ({ user: performer }) };

const FORMS: Record<string, Form> = {
  'message.created': { as: 'message_created', translate: message },
  'message.updated': { as: 'message_updated', translate: message },
  'first.reply.created': { as: 'message_created', translate: message },
  'conversation.created': { as: 'conversation_created', translate: acted },
  'conversation.updated': { as: 'conversation_updated', translate: acted },
  'conversation.status_changed': { as: 'conversation_status_changed', translate: status },
  'assignee.changed': { as: 'conversation_updated', translate: acted, changed: ['assignee', 'assignee_id'] },
  'team.changed': { as: 'conversation_updated', translate: acted, changed: ['team', 'team_id'] },
  'conversation.contact_changed': { as: 'conversation_updated', translate: acted },
  'conversation.read': { as: 'conversation_updated', translate: acted },
  'conversation.mentioned': { as: 'conversation_updated', translate: acted },
  'conversation.typing_on': { as: 'conversation_typing_on', translate: (payload) => payload },
  'conversation.typing_off': { as: 'conversation_typing_off', translate: (payload) => payload },
  'contact.created': { as: 'contact_created', translate: acted },
  'contact.updated': { as: 'contact_updated', translate: contact },
  'contact.merged': { as: 'contact_merged', translate: acted },
  'contact.deleted': { as: 'contact_deleted', translate: acted },
  'notification.created': { as: 'notification', translate: notification },
  'notification.updated': { as: 'notification', translate: notification },
  'notification.deleted': { as: 'notification', translate: notification },
};
