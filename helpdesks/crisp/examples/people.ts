import type { Examples } from '../../../core/helpdesk/examples';
import type { CrispPeoplePayloads } from '../payloads/people';
import { PEOPLE_ID, session, SESSION_ID, website } from './base';

export const peopleExamples: Examples<CrispPeoplePayloads> = {
  'people:profile:created': [
    { variant: 'usual', payload: { ...website, people_id: PEOPLE_ID, email: 'nadia@example.org' } },
    { variant: 'no email', payload: { ...website, people_id: PEOPLE_ID } },
  ],
  'people:profile:updated': [
    {
      variant: 'usual',
      payload: {
        ...website,
        people_id: PEOPLE_ID,
        email: 'nadia@example.org',
        update: {
          updated_at: 1772617802500,
          person: {
            nickname: 'Nadia Haddad',
            phone: '+15550100142',
            locales: ['fr', 'en'],
            timezone: -60,
            employment: { name: 'Atelier Haddad', role: 'Owner', domain: 'atelier.example.org' },
            geolocation: { country: 'FR', city: 'Lyon', coordinates: { latitude: 45.76, longitude: 4.84 } },
          },
        },
      },
    },
    {
      variant: 'one detail',
      payload: {
        ...website,
        people_id: PEOPLE_ID,
        update: { updated_at: 1772617802500, person: { gender: 'female' } },
      },
    },
  ],
  'people:profile:removed': [{ variant: 'usual', payload: { ...website, people_id: PEOPLE_ID } }],
  'people:bind:session': [{ variant: 'usual', payload: { ...session, people_id: PEOPLE_ID } }],
  'people:sync:profile': [
    {
      variant: 'usual',
      payload: {
        ...session,
        people_id: PEOPLE_ID,
        identity: {
          person: { nickname: 'Nadia Haddad', avatar: 'https://media.example.org/nadia.jpg' },
          company: {
            name: 'Atelier Haddad',
            domain: 'atelier.example.org',
            url: 'https://atelier.example.org',
          },
        },
      },
    },
    {
      variant: 'company only',
      payload: { ...session, people_id: PEOPLE_ID, identity: { company: { name: 'Atelier Haddad' } } },
    },
  ],
  'people:import:progress': [
    {
      variant: 'usual',
      payload: {
        ...website,
        people_id: '7f6b3c1e-0d55-4c49-8a83-5e1f0a9b7c21',
        progress: 40,
        count: { skipped: 1, remaining: 60 },
        items: { skipped: [{ identifier: 'not-an-address', reason: 'invalid_email' }] },
      },
    },
    {
      variant: 'as go-crisp-api has it',
      payload: {
        ...website,
        import_id: '7f6b3c1e-0d55-4c49-8a83-5e1f0a9b7c21',
        progress: 40,
        count: { skipped: 1, remaining: 60, total: 101 },
        items: [{ identifier: 'not-an-address', reason: 'invalid_email' }],
      },
    },
  ],
  'people:import:done': [
    {
      variant: 'usual',
      payload: { ...website, people_id: '7f6b3c1e-0d55-4c49-8a83-5e1f0a9b7c21', error: false },
    },
  ],
  'email:subscribe': [
    { variant: 'usual', payload: { ...website, email: 'nadia@example.org', subscribed: true } },
    { variant: 'unsubscribed', payload: { ...website, email: 'nadia@example.org', subscribed: false } },
  ],
  'email:track:view': [
    { variant: 'usual', payload: { ...website, type: 'session', identifier: SESSION_ID, mode: 'open' } },
    {
      variant: 'campaign',
      payload: {
        ...website,
        type: 'campaign',
        identifier: 'c1b6a2f4-3f5e-4a0b-9d0a-61f2d2a4e7b9',
        mode: 'open',
      },
    },
  ],
};
