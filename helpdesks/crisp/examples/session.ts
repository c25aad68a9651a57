import type { Examples } from '../../../core/helpdesk/examples';
import type { CrispSessionPayloads } from '../payloads/session';
import { INBOX_ID, mainInbox, noInbox, operator, OPERATOR_ID, session } from './base';

export const sessionExamples: Examples<CrispSessionPayloads> = {
  'session:update_availability': [
    { variant: 'usual', payload: { ...session, availability: 'online' } },
    { variant: 'no inbox_id', payload: { ...noInbox, availability: 'offline' } },
  ],
  'session:update_verify': [
    {
      variant: 'usual',
      payload: {
        ...session,
        is_verified: true,
        verifications: [{ identity: 'email', method: 'token', annotation: 'nadia@example.org' }],
      },
    },
    { variant: 'failed', payload: { ...session, is_verified: false, error: 'unknown' } },
  ],
  'session:request:initiated': [
    { variant: 'usual', payload: mainInbox },
    { variant: 'no inbox_id', payload: noInbox },
  ],
  'session:set_email': [{ variant: 'usual', payload: { ...session, email: 'nadia@example.org' } }],
  'session:set_phone': [{ variant: 'usual', payload: { ...session, phone: '+15550100142' } }],
  'session:set_address': [{ variant: 'usual', payload: { ...session, address: '4 rue des Tables, Lyon' } }],
  'session:set_subject': [{ variant: 'usual', payload: { ...session, subject: 'Oak table, order 7731' } }],
  'session:set_avatar': [
    { variant: 'usual', payload: { ...session, avatar: 'https://media.example.org/nadia.jpg' } },
  ],
  'session:set_nickname': [{ variant: 'usual', payload: { ...session, nickname: 'Nadia Haddad' } }],
  'session:set_origin': [{ variant: 'usual', payload: { ...session, origin: 'email' } }],
  'session:set_data': [
    {
      variant: 'usual',
      payload: { ...session, data: { plan: 'studio', seats: 4, trial: false } },
    },
    // Keys like these change places in a body that is parsed and written again.
    { variant: 'keys that are numbers', payload: { ...session, data: { '20': 'b', '3': 'a' } } },
  ],
  'session:set_segments': [{ variant: 'usual', payload: { ...session, segments: ['order', 'vip'] } }],
  'session:set_block': [{ variant: 'usual', payload: { ...session, is_blocked: true } }],
  'session:set_opened': [{ variant: 'usual', payload: { ...session, operator } }],
  'session:set_closed': [
    { variant: 'usual', payload: { ...session, operator } },
    { variant: 'operator id only', payload: { ...session, operator: { user_id: OPERATOR_ID } } },
  ],
  'session:set_participants': [
    {
      variant: 'usual',
      payload: { ...session, participants: [{ type: 'email', target: 'carrier@example.net' }] },
    },
  ],
  'session:set_mentions': [{ variant: 'usual', payload: { ...session, mentions: [OPERATOR_ID] } }],
  'session:set_routing': [
    { variant: 'usual', payload: { ...session, routing_id: OPERATOR_ID, previous_routing_id: null } },
    {
      variant: 'taken away',
      payload: { ...session, routing_id: null, previous_routing_id: OPERATOR_ID },
    },
  ],
  'session:set_inbox': [
    { variant: 'usual', payload: { ...session, previous_inbox_id: null } },
    { variant: 'back to the main inbox', payload: { ...mainInbox, previous_inbox_id: INBOX_ID } },
  ],
  'session:set_state': [
    { variant: 'usual', payload: { ...session, state: 'resolved' } },
    { variant: 'pending', payload: { ...session, state: 'pending' } },
    { variant: 'unresolved', payload: { ...session, state: 'unresolved' } },
  ],
  'session:sync:capabilities': [
    { variant: 'usual', payload: { ...session, capabilities: ['browsing', 'call'] } },
    {
      variant: 'as go-crisp-api has it',
      payload: { ...session, capabilities: { capabilities: ['browsing'] } },
    },
  ],
  'session:sync:geolocation': [
    {
      variant: 'usual',
      payload: {
        ...session,
        geolocation: {
          country: 'FR',
          region: 'ARA',
          city: 'Lyon',
          coordinates: { latitude: 45.76, longitude: 4.84 },
        },
      },
    },
    { variant: 'country only', payload: { ...session, geolocation: { country: 'FR' } } },
  ],
  'session:sync:system': [
    {
      variant: 'usual',
      payload: {
        ...session,
        system: {
          os: { name: 'Android', version: '15' },
          engine: { name: 'Blink', version: '140.0' },
          browser: { name: 'Chrome', version: '140.0.1', major: '140' },
          useragent: 'Mozilla/5.0 (Linux; Android 15) Example/1.0',
        },
      },
    },
  ],
  'session:sync:network': [
    {
      variant: 'usual',
      payload: {
        ...session,
        network: { ip: '203.0.113.61', connection: { isp: 'Example Net', asn: 'AS64500' } },
      },
    },
  ],
  'session:sync:timezone': [{ variant: 'usual', payload: { ...session, timezone: { offset: -60 } } }],
  'session:sync:locales': [{ variant: 'usual', payload: { ...session, locales: { locales: ['fr', 'en'] } } }],
  'session:sync:pages': [
    {
      variant: 'usual',
      payload: {
        ...session,
        pages: [
          {
            page_url: 'https://tables.example.org/oak?size=180',
            page_title: 'Oak table',
            page_referrer: 'https://tables.example.org/',
            timestamp: 1772617795000,
          },
        ],
      },
    },
  ],
  'session:sync:events': [
    {
      variant: 'usual',
      payload: {
        ...session,
        events: [
          {
            text: 'order-placed',
            data: { order: 7731, gift: true },
            color: 'green',
            timestamp: 1772617799000,
          },
        ],
      },
    },
    {
      variant: 'no data',
      payload: { ...session, events: [{ text: 'signed-up', timestamp: 1772617799000 }] },
    },
  ],
  'session:sync:rating': [
    { variant: 'usual', payload: { ...session, rating: { stars: 5, comment: 'Quick and kind, merci !' } } },
    { variant: 'no comment', payload: { ...session, rating: { stars: 2 } } },
  ],
  'session:sync:topic': [{ variant: 'usual', payload: { ...session, topic: 'Delivery time' } }],
  'session:removed': [
    { variant: 'usual', payload: session },
    { variant: 'no inbox_id', payload: noInbox },
  ],
  'session:error': [
    {
      variant: 'usual',
      payload: { ...session, type: 'email', value: 'nadia@', previous_value: 'nadia@example.org' },
    },
    { variant: 'no previous value', payload: { ...session, type: 'phone', value: '12' } },
  ],
};
