import type {
  ChatwootAgentBot,
  ChatwootCaptain,
  ChatwootContact,
  ChatwootContactInside,
  ChatwootUser,
  ChatwootUserInside,
} from '../payloads/people';

export const account = { id: 12, name: 'Northwind Lamps' };
export const inbox = { id: 5, name: 'Shop widget' };

const priya = {
  id: 4410,
  name: 'Priya Raman',
  email: 'priya@example.net',
  phone_number: '+15550100177',
  identifier: 'crm-90210',
  additional_attributes: { city: 'Göteborg', country_code: 'SE' },
  custom_attributes: { tier: 'gold', orders: 3 },
  thumbnail: '',
  blocked: false,
};

/** No `type`: that is how Chatwoot shows a contact at the top level. */
export const contact: ChatwootContact = { ...priya, account, avatar: '' };
export const contactInside: ChatwootContactInside = { ...priya, type: 'contact' };

export const agent: ChatwootUser = {
  id: 17,
  name: 'Lena Brandt',
  email: 'lena@northwind.example',
  type: 'user',
};
export const agentInside: ChatwootUserInside = {
  id: 17,
  name: 'Lena Brandt',
  available_name: 'Lena',
  avatar_url: '',
  type: 'user',
  availability_status: 'online',
  thumbnail: '',
};

export const bot: ChatwootAgentBot = { id: 3, name: 'Lampy', type: 'agent_bot' };
export const captain: ChatwootCaptain = {
  id: 2,
  name: 'Captain Lumen',
  avatar_url: '',
  description: 'Answers from the help centre',
  created_at: '2026-01-15T10:00:00.000Z',
  type: 'captain_assistant',
};
