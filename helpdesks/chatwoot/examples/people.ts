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

const additional_attributes = { city: 'Göteborg', country_code: 'SE' };

const priya = {
  custom_attributes: { tier: 'gold', orders: 3 },
  email: 'priya@example.net',
  id: 4410,
  identifier: 'crm-90210',
  name: 'Priya Raman',
  phone_number: '+15550100177',
  thumbnail: '',
  blocked: false,
};

/** No `type`: that is how Chatwoot shows a contact at the top level. */
export const contact: ChatwootContact = { account, additional_attributes, avatar: '', ...priya };
export const contactInside: ChatwootContactInside = { additional_attributes, ...priya, type: 'contact' };

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
/** As it stands inside a conversation, and on the websocket. */
export const botInside: ChatwootAgentBot = { id: 3, name: 'Lampy', avatar_url: '', type: 'agent_bot' };
export const captain: ChatwootCaptain = {
  id: 2,
  name: 'Captain Lumen',
  avatar_url: '',
  description: 'Answers from the help centre',
  created_at: '2026-01-15T10:00:00.000Z',
  type: 'captain_assistant',
};
