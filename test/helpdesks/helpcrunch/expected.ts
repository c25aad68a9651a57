import { mac, type Expected } from '../../fixtures/expected';
import { next, person, type Payload } from '../../fixtures/recipe-words';

/** Written down again from the vendor's pages and the samples, so that an error in the helpdesk's folder shows. */
export const expected: Expected = {
  label: 'HelpCrunch',
  scheme: {
    header: 'X-HelpCrunch-Signature',
    prefix: '',
    algorithm: 'sha1',
    signed: '{body}',
    clock: { bodyField: 'lastAttemptAt', otherwise: 'createdAt' },
  },
  sign: (body, secret) => ({ 'x-helpcrunch-signature': mac('sha1', secret, body) }),
  modes: ['signature'],
  signsWithoutSecret: true,
  conversationUrl: null,
  followUps: ['had a conversation resolved', 'rated the conversation "poor"'],
  message: {
    event: 'message.chat.customer',
    change: (payload, { text, name, email, conversation }) => ({
      ...payload,
      ...(conversation !== undefined && { chat_id: conversation }),
      customer: { ...(payload.customer as Payload), ...person(name, email) },
      message: { ...(payload.message as Payload), id: next(), ...(text !== undefined && { text }) },
    }),
  },
};
