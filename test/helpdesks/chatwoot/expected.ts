import { mac, type Expected } from '../../fixtures/expected';
import { next, person, type Payload } from '../../fixtures/recipe-words';

/** Written down again from the vendor's pages and the samples, so that an error in the helpdesk's folder shows. */
export const expected: Expected = {
  label: 'Chatwoot',
  scheme: {
    header: 'X-Chatwoot-Signature',
    prefix: 'sha256=',
    algorithm: 'sha256',
    signed: '{timestamp}.{body}',
    clock: { header: 'X-Chatwoot-Timestamp' },
  },
  sign: (body, secret, now) => ({
    'x-chatwoot-timestamp': String(now / 1000),
    'x-chatwoot-signature': `sha256=${mac('sha256', secret, Buffer.concat([Buffer.from(`${now / 1000}.`), body]))}`,
  }),
  modes: ['signature', 'unsigned'],
  signsWithoutSecret: true,
  conversationUrl: '/app/accounts/12/conversations/',
  followUps: ['had a conversation resolved'],
  message: {
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
};
