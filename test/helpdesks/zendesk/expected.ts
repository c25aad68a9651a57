import { createHmac } from 'node:crypto';
import type { Expected } from '../../fixtures/expected';
import { next, type Payload } from '../../fixtures/recipe-words';

const TIMESTAMP = 'x-zendesk-webhook-signature-timestamp';

/** Written down again from Zendesk's pages, so that an error in the helpdesk's folder shows. */
export const expected: Expected = {
  label: 'Zendesk',
  scheme: {
    header: 'X-Zendesk-Webhook-Signature',
    prefix: '',
    algorithm: 'sha256',
    encoding: 'base64',
    signed: '{timestamp}{body}',
    clock: { header: 'X-Zendesk-Webhook-Signature-Timestamp' },
    publishedForTests: 'dGhpc19zZWNyZXRfaXNfZm9yX3Rlc3Rpbmdfb25seQ==',
  },
  sign: (body, secret, now) => {
    const time = new Date(now).toISOString();
    const signature = createHmac('sha256', secret)
      .update(time + body.toString('latin1'), 'latin1')
      .digest('base64');
    return { 'x-zendesk-webhook-signature': signature, [TIMESTAMP]: time };
  },
  modes: ['signature'],
  signsWithoutSecret: false,
  conversationUrl: '/agent/tickets/',
  tellsEmail: false,
  followUps: ['had a conversation resolved'],
  message: {
    event: 'ticket.comment_added',
    // Zendesk tells nobody's e-mail address with a comment.
    change: (payload, { text, name, conversation }) => {
      const { comment, ...others } = payload.event as { comment: Payload };
      const id = String(next());
      return {
        detail: {
          ...(payload.detail as Payload),
          ...(conversation !== undefined && { id: String(conversation) }),
        },
        event: {
          ...others,
          comment: {
            ...comment,
            id,
            ...(text !== undefined && { body: text }),
            author: { ...(comment.author as Payload), ...(name !== undefined && { name }) },
          },
        },
      };
    },
  },
};
