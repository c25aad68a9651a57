import { createHmac } from 'node:crypto';
import type { Expected } from '../../fixtures/expected';
import { next, type Payload } from '../../fixtures/recipe-words';

/** Written down again from the vendor's page and the samples, so that an error in the helpdesk's folder shows. */
export const expected: Expected = {
  label: 'Front',
  scheme: {
    header: 'X-Front-Signature',
    prefix: '',
    algorithm: 'sha256',
    encoding: 'base64',
    signed: '{timestamp}:{body}',
    clock: { header: 'X-Front-Request-Timestamp' },
  },
  sign: (body, secret, now) => ({
    'x-front-request-timestamp': String(now),
    'x-front-signature': createHmac('sha256', secret)
      .update(Buffer.concat([Buffer.from(`${now}:`), body]))
      .digest('base64'),
  }),
  modes: ['signature'],
  signsWithoutSecret: true,
  conversationUrl: 'https://app.frontapp.com/open/cnv_',
  followUps: ['had a conversation resolved'],
  message: {
    event: 'inbound_received',
    change: (payload, { text, name, email, conversation }) => {
      const target = payload.target as Payload;
      const known = payload.conversation as Payload;
      return {
        ...payload,
        id: `evt_${next()}`,
        conversation: {
          ...known,
          ...(conversation !== undefined && { id: `cnv_${conversation}` }),
          recipient: {
            ...(known.recipient as Payload),
            ...(name !== undefined && { name }),
            ...(email !== undefined && { handle: email }),
          },
        },
        target: {
          ...target,
          data: { ...(target.data as Payload), ...(text !== undefined && { text }) },
        },
      };
    },
  },
};
