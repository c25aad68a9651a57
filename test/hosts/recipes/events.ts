import type { ProviderId } from '../../../library';
import { findExamples } from '../../../simulator/samples';
import { createDelivery, type SignedDelivery } from '../../../simulator/senders';
import type { Stage } from './stage';

/** What a customer may have done, in the words of no helpdesk. */
export interface Words {
  readonly text?: string;
  readonly name?: string;
  readonly email?: string | null;
  /** Another conversation than the sample's. */
  readonly conversation?: number;
}

type Payload = Record<string, unknown>;
type Change = (payload: Payload, words: Words) => Payload;

/** Where each helpdesk keeps it. */
const MESSAGES: { readonly [Id in ProviderId]: { readonly event: string; readonly change: Change } } = {
  crisp: {
    event: 'message:send',
    change: (payload, { text, name, conversation }) => ({
      ...payload,
      ...(text !== undefined && { content: text }),
      ...(name !== undefined && { user: { ...(payload.user as Payload), nickname: name } }),
      ...(conversation !== undefined && { session_id: crispSession(conversation) }),
      fingerprint: next(),
    }),
  },
  chatwoot: {
    event: 'message_created',
    change: (payload, { text, name, email, conversation }) => {
      const sender = { ...(payload.sender as Payload), ...person(name, email) };
      const before = payload.conversation as Payload;
      return {
        ...payload,
        id: next(),
        ...(text !== undefined && { content: text }),
        sender,
        conversation: {
          ...before,
          ...(conversation !== undefined && { id: conversation }),
          meta: { sender },
        },
      };
    },
  },
  helpcrunch: {
    event: 'message.chat.customer',
    change: (payload, { text, name, email, conversation }) => ({
      ...payload,
      ...(conversation !== undefined && { chat_id: conversation }),
      customer: { ...(payload.customer as Payload), ...person(name, email) },
      message: { ...(payload.message as Payload), id: next(), ...(text !== undefined && { text }) },
    }),
  },
  botble: {
    event: 'message.received',
    change: (payload, { text, name, email, conversation }) => ({
      ...payload,
      message_id: next(),
      ...(text !== undefined && { content: text }),
      ...(name !== undefined && { visitor_name: name }),
      ...(email !== undefined && { visitor_email: email }),
      ...(conversation !== undefined && { conversation_id: conversation }),
    }),
  },
  intercom: {
    event: 'conversation.user.created',
    change: (payload, { text, name, email, conversation }) => {
      const source = payload.source as Payload;
      return {
        ...payload,
        ...(conversation !== undefined && { id: String(conversation) }),
        source: {
          ...source,
          id: String(next()),
          ...(text !== undefined && { body: html(text) }),
          author: { ...(source.author as Payload), ...person(name, email) },
        },
      };
    },
  },
};

export const HELPDESKS = Object.keys(MESSAGES) as readonly ProviderId[];

let last = 900_000;
const next = () => (last += 1);

function person(name: string | undefined, email: string | null | undefined): Payload {
  return { ...(name !== undefined && { name }), ...(email !== undefined && { email }) };
}

function html(text: string): string {
  return `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>')}</p>`;
}

export function crispSession(number: number): string {
  return `session_00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** A customer's message, with what is not given taken from the sample. Crisp's never tells an e-mail address. */
export function message(provider: ProviderId, words: Words, secret: string): SignedDelivery {
  const { event, change } = MESSAGES[provider];
  return createDelivery(provider, event, {
    secret,
    now: Date.now(),
    payload: change(sample(provider, event), words),
  });
}

export function sample(provider: ProviderId, event: string, variant?: string): Payload {
  const examples = findExamples(provider, event);
  const found = variant === undefined ? examples[0] : examples.find((each) => each.variant === variant);
  return { ...(found?.payload as Payload) };
}

const forgedAt = new WeakMap<Stage, Set<ProviderId>>();

/** Delivers it; the first time at each helpdesk a forged copy goes before it, and is refused. */
export async function deliverTo(stage: Stage, make: (secret: string) => SignedDelivery): Promise<void> {
  const forged = forgedAt.get(stage) ?? new Set();
  forgedAt.set(stage, forged);
  const genuine = make(stage.getSecret(make('').provider));
  if (!forged.has(genuine.provider)) expect(await stage.deliver(make('a guess'))).toBe(401);
  forged.add(genuine.provider);
  expect(await stage.deliver(genuine)).toBe(200);
}
