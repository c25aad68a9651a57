import { mac, type Expected } from '../../fixtures/expected';
import { next, person, type Payload } from '../../fixtures/recipe-words';

/** Written down again from the vendor's page and the samples, so that an error in the helpdesk's folder shows. */
export const expected: Expected = {
  label: 'tawk.to',
  scheme: {
    header: 'X-Tawk-Signature',
    prefix: '',
    algorithm: 'sha1',
    signed: '{body}',
    clock: { bodyField: 'time' },
  },
  sign: (body, secret) => ({ 'x-tawk-signature': mac('sha1', secret, body) }),
  modes: ['signature'],
  signsWithoutSecret: true,
  conversationUrl: 'dashboard.tawk.to/#/inbox/65f0c1d2e3a4b5c6d7e8f901/all/chat/',
  followUps: ['had a conversation resolved'],
  message: {
    event: 'chat:start',
    change: (payload, { text, name, email, conversation }) => ({
      ...payload,
      // A chat starts once: another message is another chat, unless it is told which.
      chatId: `00000000-0000-4000-8000-${String(conversation ?? next()).padStart(12, '0')}`,
      ...(text !== undefined && { message: { ...(payload.message as Payload), text } }),
      visitor: { ...(payload.visitor as Payload), ...person(name, email) },
    }),
  },
};
