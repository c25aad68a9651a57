import { randomUUID } from 'node:crypto';
import { ChatwootTrigger } from '../../nodes/ChatwootTrigger/ChatwootTrigger.node';
import { createDelivery } from '../../simulator/senders';
import { asDelivery } from '../fixtures/as-delivery';
import { receiveInN8n } from './fake-webhook';

const SECRET = 'entered by hand';

/** As Chatwoot sent them before 4.14.2. */
const withoutAccount = { id: 932, status: 'open', inbox_id: 5, messages: [], meta: {} };

async function receive(credential: Readonly<Record<string, string>>, filters = {}) {
  const now = Date.now();
  const sent = createDelivery('chatwoot', 'conversation_created', {
    secret: SECRET,
    now,
    payload: withoutAccount,
  });
  const { returned } = await receiveInN8n(
    {
      nodeId: randomUUID(),
      credentialId: randomUUID(),
      parameters: { registration: 'manual', filters },
      credential: { baseUrl: ' https://chat.example.com/ ', signingSecret: SECRET, ...credential },
      delivery: asDelivery(sent, now),
    },
    new ChatwootTrigger(),
  );
  return returned.workflowData?.[0]?.[0]?.json;
}

test('the account of a credential that was entered by hand is that of what lacks one', async () => {
  expect(await receive({ accountId: ' 12 ' }, { accounts: '12' })).toMatchObject({
    account: { id: '12' },
    conversation: { url: 'https://chat.example.com/app/accounts/12/conversations/932' },
  });
});

test('without one, there is no account and no link', async () => {
  expect(await receive({})).toMatchObject({ account: null, conversation: { url: null } });
});
