import { mac, type Expected } from '../../fixtures/expected';
import { html, next, person, type Payload } from '../../fixtures/recipe-words';

/** Written down again from the vendor's pages and the samples, so that an error in the helpdesk's folder shows. */
export const expected: Expected = {
  label: 'Intercom',
  scheme: {
    header: 'X-Hub-Signature',
    prefix: 'sha1=',
    algorithm: 'sha1',
    signed: '{body}',
    clock: { bodyField: 'created_at' },
  },
  sign: (body, secret) => ({ 'x-hub-signature': `sha1=${mac('sha1', secret, body)}` }),
  modes: ['signature'],
  signsWithoutSecret: true,
  conversationUrl: '/a/apps/q7x2lkd9/conversations/',
  followUps: ['had a conversation resolved', 'rated the conversation 2 of 5'],
  message: {
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
