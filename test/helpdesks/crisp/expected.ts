import { mac, type Expected } from '../../fixtures/expected';
import { next, type Payload } from '../../fixtures/recipe-words';
import { SESSION_ID, WEBSITE_ID } from '../../../helpdesks/crisp/examples/base';

/** Written down again from the vendor's pages and the samples, so that an error in the helpdesk's folder shows. */
export const expected: Expected = {
  label: 'Crisp',
  scheme: {
    header: 'X-Crisp-Signature',
    prefix: '',
    algorithm: 'sha256',
    signed: '[{timestamp};{body}]',
    clock: { header: 'X-Crisp-Request-Timestamp' },
  },
  sign: (body, secret, now) => ({
    'x-crisp-request-timestamp': String(now),
    'x-crisp-signature': mac(
      'sha256',
      secret,
      Buffer.concat([Buffer.from(`[${now};`), body, Buffer.from(']')]),
    ),
  }),
  modes: ['signature', 'url-key'],
  signsWithoutSecret: true,
  conversationUrl: `https://app.crisp.chat/website/${WEBSITE_ID}/inbox/${SESSION_ID}/`,
  followUps: ['had a conversation resolved', 'rated the conversation 2 of 5'],
  message: {
    event: 'message:send',
    change: (payload, { text, name, conversation }) => ({
      ...payload,
      ...(text !== undefined && { content: text }),
      ...(name !== undefined && { user: { ...(payload.user as Payload), nickname: name } }),
      ...(conversation !== undefined && { session_id: crispSession(conversation) }),
      fingerprint: next(),
    }),
  },
};

export function crispSession(number: number): string {
  return `session_00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}
