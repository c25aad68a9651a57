import { createHmac } from 'node:crypto';
import type { Expected } from '../../fixtures/expected';
import { html, next, type Payload } from '../../fixtures/recipe-words';

/** Written down again from Help Scout's pages, so that an error in the helpdesk's folder shows. */
export const expected: Expected = {
  label: 'Help Scout',
  scheme: {
    header: 'X-HelpScout-Signature',
    prefix: '',
    algorithm: 'sha1',
    encoding: 'base64',
    signed: '{body}',
    clock: null,
  },
  sign: (body, secret) => ({
    'x-helpscout-signature': createHmac('sha1', secret).update(body).digest('base64'),
  }),
  modes: ['signature'],
  signsWithoutSecret: false,
  conversationUrl: 'https://secure.helpscout.net/conversation/',
  followUps: ['had a conversation resolved'],
  message: {
    event: 'convo.customer.reply.created',
    change: (payload, { text, name, email, conversation }) => {
      const { threads } = payload._embedded as { threads: Payload[] };
      const [first, last] = (name ?? 'Hana Petrov').split(' ');
      const customer = {
        ...(payload.primaryCustomer as Payload),
        ...(name !== undefined && { first, last: last ?? '' }),
        ...(email !== undefined && { email }),
      };
      const latest = {
        ...threads[0],
        id: next(),
        createdBy: customer,
        ...(text !== undefined && { body: html(text) }),
      };
      return {
        ...payload,
        ...(conversation !== undefined && { id: conversation }),
        primaryCustomer: customer,
        _embedded: { threads: [latest, ...threads.slice(1)] },
      };
    },
  },
};
