import { chatwoot } from '../../../helpdesks/chatwoot';
import type { EventContext } from '../../../helpdesks/chatwoot/pushed';
import type { Normalised } from '../../../core/helpdesk/event';

type Payload = Record<string, unknown>;

export const customer = {
  id: 4410,
  name: 'Priya',
  email: 'priya@example.net',
  phone_number: '+15550100177',
  type: 'contact',
};

/** The last public message; never what the events of the tests are about. */
export const lastMessage = {
  id: 1,
  content: 'something else',
  account_id: 12,
  message_type: 0,
  created_at: 1778000000,
  updated_at: '2026-05-05T16:53:20.000Z',
  private: false,
};

export const conversation = {
  id: 932,
  inbox_id: 5,
  channel: 'Channel::WebWidget',
  status: 'open',
  messages: [lastMessage],
  meta: { sender: customer, assignee: { id: 17, name: 'Lena', type: 'user' } },
  created_at: 1778061599,
  updated_at: 1778061600.331274,
  account: { id: 12, name: 'Northwind' },
};

export const message = {
  account: { id: 12, name: 'Northwind' },
  inbox: { id: 5, name: 'Shop' },
  conversation,
  id: 70552,
  content: 'Yes',
  content_type: 'text',
  content_attributes: {},
  created_at: '2026-05-06T10:02:05.500Z',
  message_type: 'outgoing',
  private: false,
  sender: { id: 17, name: 'Lena', email: 'lena@northwind.example', type: 'user' },
};

export function normalise(event: string, payload: Payload, baseUrl: string | null = null): Normalised {
  const opened = chatwoot.open({ ...payload, event });
  if (opened === undefined) throw new Error('the payload of this test is wrong');
  return chatwoot.normalise(opened, { baseUrl });
}

/** As it comes over the websocket, with what the stream found out beside it. */
export function normalisePushed(
  event: string,
  payload: Payload,
  around: EventContext = {},
  baseUrl: string | null = null,
): Normalised {
  return chatwoot.normalise({ event, payload, body: around }, { baseUrl });
}
