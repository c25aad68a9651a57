import { mac, type Expected } from '../../fixtures/expected';
import { html, next, type Payload } from '../../fixtures/recipe-words';

/** Written down again from the vendor's source and the samples, so that an error in the helpdesk's folder shows. */
export const expected: Expected = {
  label: 'Zammad',
  scheme: {
    header: 'X-Hub-Signature',
    prefix: 'sha1=',
    algorithm: 'sha1',
    signed: '{body}',
    clock: null,
    eventKeys: {
      key: '{event}:{secret}',
      events: [
        'ticket.created',
        'article.customer',
        'article.agent',
        'article.note',
        'ticket.state_changed',
        'ticket.owner_changed',
        'ticket.group_changed',
        'ticket.priority_changed',
        'ticket.updated',
        'ticket.reminder_reached',
        'ticket.escalation',
        'ticket.escalation_warning',
      ],
    },
  },
  sign: (body, secret) => ({ 'x-hub-signature': `sha1=${mac('sha1', `ticket.created:${secret}`, body)}` }),
  modes: ['signature'],
  signsWithoutSecret: false,
  conversationUrl: '/#ticket/zoom/',
  followUps: ['had a conversation resolved'],
  message: {
    event: 'ticket.created',
    change: (payload, { text, name, email, conversation }) => {
      const { ticket, article } = payload as { ticket: Payload; article: Payload };
      const person = {
        ...(ticket.customer as Payload),
        ...(name !== undefined && nameParts(name)),
        ...(email !== undefined && { email }),
      };
      return {
        ticket: { ...ticket, ...(conversation !== undefined && { id: conversation }), customer: person },
        article: {
          ...article,
          id: next(),
          ...(text !== undefined && { body: html(text) }),
          created_by: person,
        },
      };
    },
  },
};

function nameParts(name: string): Payload {
  const [first, ...others] = name.split(' ');
  return { firstname: first, lastname: others.join(' ') };
}
