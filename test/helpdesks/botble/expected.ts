import { mac, type Expected } from '../../fixtures/expected';
import { next } from '../../fixtures/recipe-words';

/** Written down again from the vendor's pages and the samples, so that an error in the helpdesk's folder shows. */
export const expected: Expected = {
  label: 'Botble Live Chat',
  scheme: {
    header: 'X-Webhook-Signature',
    prefix: '',
    algorithm: 'sha256',
    signed: '{body}',
    clock: { bodyField: 'timestamp' },
  },
  sign: (body, secret) => ({ 'x-webhook-signature': mac('sha256', secret, body) }),
  modes: ['signature', 'unsigned'],
  signsWithoutSecret: false,
  conversationUrl: null,
  followUps: [],
  message: {
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
};
