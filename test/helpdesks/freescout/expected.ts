import { createHmac } from 'node:crypto';
import type { Expected } from '../../fixtures/expected';
import { html, next, type Payload } from '../../fixtures/recipe-words';

/** Written down again from the vendor's pages and the samples, so that an error in the helpdesk's folder shows. */
export const expected: Expected = {
  label: 'FreeScout',
  scheme: {
    header: 'X-FreeScout-Signature',
    prefix: '',
    algorithm: 'sha1',
    encoding: 'base64',
    signed: '{body}',
    clock: null,
  },
  sign: (body, secret) => ({
    'x-freescout-signature': createHmac('sha1', secret).update(body).digest('base64'),
  }),
  modes: ['signature'],
  signsWithoutSecret: true,
  conversationUrl: '/conversation/',
  followUps: ['had a conversation resolved'],
  message: {
    event: 'convo.created',
    change: (payload, { text, name, email, conversation }) => {
      const { threads } = payload._embedded as { threads: Payload[] };
      const person = {
        ...(payload.customer as Payload),
        ...(name !== undefined && nameParts(name)),
        ...(email !== undefined && { email }),
      };
      const thread = {
        ...threads[0],
        id: next(),
        ...(text !== undefined && { body: html(text) }),
        createdBy: person,
      };
      return {
        ...payload,
        ...(conversation !== undefined && { id: conversation }),
        customer: person,
        _embedded: { threads: [thread] },
      };
    },
  },
};

function nameParts(name: string): Payload {
  const [first, ...others] = name.split(' ');
  return { firstName: first, lastName: others.join(' ') };
}
