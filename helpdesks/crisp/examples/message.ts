import type { Examples } from '../../../core/helpdesk/examples';
import type { CrispField, CrispMessagePayloads, CrispPicker } from '../payloads/message';
import { mainInbox, noInbox, operatorAsUser, session, visitor } from './base';

const written = {
  from: 'user',
  origin: 'chat',
  fingerprint: 177261780012301,
  timestamp: 1772617800123,
  user: visitor,
  stamped: true,
} as const;

const fromVisitor = { ...session, ...written } as const;

const fromOperator = {
  ...session,
  from: 'operator',
  origin: 'chat',
  fingerprint: 177261786045602,
  timestamp: 1772617860456,
  user: operatorAsUser,
  mentions: [] as string[],
  stamped: true,
} as const;

const fromBot = {
  ...fromOperator,
  origin: 'urn:crisp.im:bot:0',
  user: { type: 'website', nickname: 'Table Helper' },
  automated: true,
} as const;

const picker: CrispPicker = {
  id: 'delivery-day',
  text: 'Which day suits you?',
  choices: [
    { value: 'tue', label: 'Tuesday', icon: '🚚', selected: false },
    { value: 'fri', label: 'Friday', selected: false },
    {
      value: 'terms',
      label: 'Delivery terms',
      selected: false,
      action: { type: 'link', target: 'https://tables.example.org/delivery' },
    },
  ],
};

const field: CrispField = {
  id: 'order-number',
  text: 'What is your order number?',
  explain: 'Four digits, on your receipt',
  value: '',
  required: true,
};

const chosen = (...values: string[]): CrispPicker => ({
  ...picker,
  choices: picker.choices.map((choice) => ({ ...choice, selected: values.includes(choice.value) })),
});

const read = { ...session, origin: 'chat', fingerprints: [177261780012301, 177261786045602] };

export const messageExamples: Examples<CrispMessagePayloads> = {
  'message:send': [
    {
      variant: 'usual',
      payload: { ...fromVisitor, type: 'text', content: 'Bonjour, does the oak table fit 8 chairs? 🪑' },
    },
    {
      variant: 'file',
      payload: {
        ...fromVisitor,
        type: 'file',
        content: {
          name: 'room plan.pdf',
          url: 'https://files.example.org/room-plan.pdf',
          type: 'application/pdf',
        },
      },
    },
    {
      variant: 'animation',
      payload: {
        ...fromVisitor,
        type: 'animation',
        content: { url: 'https://media.example.org/hooray.gif', type: 'image/gif' },
      },
    },
    {
      variant: 'audio',
      payload: {
        ...fromVisitor,
        type: 'audio',
        content: { url: 'https://files.example.org/voice.webm', type: 'audio/webm', duration: 9 },
      },
    },
    { variant: 'picker', payload: { ...fromVisitor, type: 'picker', content: picker } },
    { variant: 'field', payload: { ...fromVisitor, type: 'field', content: field } },
    {
      variant: 'carousel',
      payload: {
        ...fromVisitor,
        type: 'carousel',
        content: {
          text: 'These two?',
          targets: [
            {
              title: 'Oak 180',
              description: '8 chairs',
              actions: [{ label: 'Open', url: 'https://tables.example.org/oak' }],
            },
          ],
        },
      },
    },
    {
      variant: 'no inbox_id',
      payload: { ...noInbox, ...written, type: 'text', content: 'Hello?' },
    },
    {
      variant: 'e-mail, main inbox',
      payload: {
        ...mainInbox,
        ...written,
        origin: 'email',
        type: 'text',
        content: 'Dear shop,\n\nwhere is order 7731?\n\nNadia',
      },
    },
    {
      variant: 'from an operator',
      payload: { ...fromOperator, type: 'text', content: 'Written as the visitor sees it' },
    },
  ],
  'message:received': [
    { variant: 'usual', payload: { ...fromOperator, type: 'text', content: 'It does: it is 220 cm long.' } },
    {
      variant: 'note',
      payload: { ...fromOperator, type: 'note', content: 'Asked twice already, offer free delivery' },
    },
    {
      variant: 'event',
      payload: { ...fromOperator, type: 'event', content: { namespace: 'state:resolved' } },
    },
    {
      variant: 'bot',
      payload: { ...fromBot, type: 'text', content: 'We are back at nine. Leave us a message!' },
    },
    {
      variant: 'bot that is not marked as automated',
      payload: { ...fromOperator, origin: 'urn:crisp.im:bot:0', type: 'text', content: 'Still there?' },
    },
    {
      variant: 'plugin',
      payload: {
        ...fromOperator,
        origin: 'urn:example:orders:0',
        automated: false,
        type: 'text',
        content: 'Order 7731 left the workshop.',
      },
    },
    {
      variant: 'file',
      payload: {
        ...fromOperator,
        type: 'file',
        content: { name: 'offer.pdf', url: 'https://files.example.org/offer.pdf', type: 'application/pdf' },
      },
    },
    {
      variant: 'animation',
      payload: {
        ...fromOperator,
        type: 'animation',
        content: { url: 'https://media.example.org/thanks.gif', type: 'image/gif' },
      },
    },
    {
      variant: 'audio',
      payload: {
        ...fromOperator,
        type: 'audio',
        content: { url: 'https://files.example.org/answer.mp3', type: 'audio/mp3' },
      },
    },
    { variant: 'picker', payload: { ...fromBot, type: 'picker', content: picker } },
    { variant: 'field', payload: { ...fromBot, type: 'field', content: field } },
    {
      variant: 'carousel',
      payload: {
        ...fromOperator,
        type: 'carousel',
        content: {
          text: 'Tables for eight',
          targets: [
            {
              title: 'Oak 220',
              description: 'Seats eight',
              image: 'https://media.example.org/oak-220.jpg',
              actions: [{ label: 'See it', url: 'https://tables.example.org/oak-220' }],
            },
          ],
        },
      },
    },
    {
      variant: 'translated, with what only go-crisp-api has',
      payload: {
        ...fromOperator,
        type: 'text',
        content: 'Avec plaisir !',
        references: [{ type: 'link', name: 'Oak 220', target: 'https://tables.example.org/oak-220' }],
        original: { original_id: '8c1f5a30-44c7-4b0e-9f1d-7e6a2d90c3b8' },
        properties: { campaign: 'spring' },
        edited: false,
        translated: true,
      },
    },
  ],
  'message:updated': [
    {
      variant: 'usual',
      payload: { ...session, fingerprint: 177261786045602, content: 'It does: it is 240 cm long.' },
    },
    {
      variant: 'picker answered',
      payload: { ...session, fingerprint: 177261786045603, content: chosen('fri') },
    },
    {
      variant: 'two choices',
      payload: { ...session, fingerprint: 177261786045603, content: chosen('tue', 'fri') },
    },
    {
      variant: 'picker edited',
      payload: { ...session, fingerprint: 177261786045603, content: picker },
    },
    {
      variant: 'field answered',
      payload: { ...session, fingerprint: 177261786045604, content: { ...field, value: '7731' } },
    },
    {
      variant: 'no inbox_id',
      payload: { ...noInbox, fingerprint: 177261786045602, content: 'It does.' },
    },
  ],
  'message:removed': [{ variant: 'usual', payload: { ...session, fingerprint: 177261786045602 } }],
  'message:compose:send': [
    {
      variant: 'usual',
      payload: { ...session, type: 'start', excerpt: 'Bonjour, does the', timestamp: 1772617798000 },
    },
    { variant: 'stopped', payload: { ...session, type: 'stop', timestamp: 1772617799500 } },
  ],
  'message:compose:receive': [
    {
      variant: 'usual',
      payload: { ...session, type: 'start', excerpt: '', timestamp: 1772617858000, user: operatorAsUser },
    },
    {
      variant: 'bot',
      payload: {
        ...session,
        type: 'start',
        timestamp: 1772617858000,
        user: { nickname: 'Table Helper', avatar: null },
        automated: true,
      },
    },
  ],
  'message:acknowledge:read:send': [{ variant: 'usual', payload: read }],
  'message:acknowledge:read:received': [{ variant: 'usual', payload: read }],
  'message:acknowledge:unread:send': [{ variant: 'usual', payload: read }],
  'message:acknowledge:delivered': [{ variant: 'usual', payload: read }],
  'message:acknowledge:ignored': [
    {
      variant: 'usual',
      payload: { ...read, origin: 'email', details: { type: 'email', reason: 'mailbox full' } },
    },
    { variant: 'no details', payload: read },
  ],
  'message:notify:unread:send': [{ variant: 'usual', payload: session }],
  'message:notify:unread:received': [{ variant: 'usual', payload: session }],
};
