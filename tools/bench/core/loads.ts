import { providers, type ProviderId } from '../../../library';

interface Message {
  readonly event: string;
  /** About the size of the body. */
  readonly bytes: number;
  /** Where in the payload of the example is what the customer wrote. */
  readonly text: string;
}

export interface Load extends Message {
  readonly name: string;
  readonly provider: ProviderId;
}

/** A customer's message at each helpdesk, as long as such a body usually is. */
const MESSAGES: { readonly [Id in ProviderId]: Message } = {
  crisp: { event: 'message:send', bytes: 500, text: 'content' },
  helpcrunch: { event: 'message.chat.customer', bytes: 600, text: 'message.text' },
  botble: { event: 'message.received', bytes: 450, text: 'content' },
  intercom: {
    event: 'conversation.user.replied',
    bytes: 2_500,
    text: 'conversation_parts.conversation_parts.0.body',
  },
  chatwoot: { event: 'message_created', bytes: 2_800, text: 'content' },
  libredesk: { event: 'message.created', bytes: 1_500, text: 'text_content' },
  zammad: { event: 'article.customer', bytes: 4_000, text: 'article.body' },
  zendesk: { event: 'ticket.comment_added', bytes: 1_500, text: 'event.comment.body' },
  tawk: { event: 'chat:start', bytes: 400, text: 'message.text' },
  front: { event: 'inbound_received', bytes: 1_500, text: 'target.data.blurb' },
  helpscout: { event: 'convo.customer.reply.created', bytes: 2_500, text: '_embedded.threads.0.body' },
  freescout: { event: 'convo.customer.reply.created', bytes: 3_000, text: '_embedded.threads.0.body' },
};

export function loadOf(provider: ProviderId): Load {
  return { name: `${providers[provider].label} message`, provider, ...MESSAGES[provider] };
}

/** What is measured: real events, and larger ones of the same form. */
export const LOADS: readonly Load[] = [
  ...(Object.keys(MESSAGES) as ProviderId[]).map(loadOf),
  { ...loadOf('chatwoot'), name: 'Chatwoot message, 50 KB', bytes: 50_000 },
  { ...loadOf('chatwoot'), name: 'Chatwoot message, 1 MB', bytes: 1_000_000 },
];
