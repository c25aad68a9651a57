import { mac, type Expected } from '../../fixtures/expected';
import { html, next, type Payload } from '../../fixtures/recipe-words';

/** Written down again from the vendor's source and the samples, so that an error in the helpdesk's folder shows. */
export const expected: Expected = {
  label: 'Libredesk',
  scheme: {
    header: 'X-Libredesk-Signature',
    prefix: 'sha256=',
    algorithm: 'sha256',
    signed: '{body}',
    clock: { bodyField: 'timestamp' },
  },
  sign: (body, secret) => ({ 'x-libredesk-signature': `sha256=${mac('sha256', secret, body)}` }),
  modes: ['signature'],
  signsWithoutSecret: false,
  conversationUrl: '/inboxes/all/conversation/',
  followUps: ['had a conversation resolved'],
  message: {
    event: 'message.created',
    change: (payload, { text, name, email, conversation }) => ({
      ...payload,
      uuid: uuid(next()),
      ...(text !== undefined && { content: html(text), text_content: text }),
      ...(conversation !== undefined && { conversation_uuid: uuid(conversation) }),
      author: {
        ...(payload.author as Payload),
        ...(name !== undefined && nameParts(name)),
        ...(email !== undefined && { email }),
      },
    }),
  },
};

function uuid(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

function nameParts(name: string): Payload {
  const [first, ...others] = name.split(' ');
  return { first_name: first, last_name: others.join(' ') };
}
