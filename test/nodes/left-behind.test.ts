import { leftBehind, tellLeftBehind } from '../../nodes/host/left-behind';
import { sealSecrets } from '../../nodes/host/held-registration';
import { fakeContext } from './fake-context';
import { fakeRegistrar, REGISTERED } from './fake-registrar';

const { trigger } = fakeRegistrar();
const access = { baseUrl: 'https://chat.example.com', accessToken: 'a token' };

function held(changes: Partial<typeof REGISTERED> = {}) {
  return { slot: 'production' as const, ...sealSecrets({ ...REGISTERED, ...changes }, ['a secret'], access) };
}

test.each([
  [
    {},
    'Webhook 7 of Chatwoot account 12 still points to this n8n and could not be deleted: A reason. Delete it in Chatwoot.',
  ],
  [
    { id: '["7","8"]', accountId: '' },
    'Webhooks 7, 8 of Chatwoot still point to this n8n and could not be deleted: A reason. Delete them in Chatwoot.',
  ],
])('names what is left (%j)', (changes, sentence) => {
  const { context } = fakeContext({});
  expect(leftBehind(context, trigger, held(changes), 'A reason.').message).toBe(sentence);
});

test('the log gets the same sentence, and no secret', () => {
  const { context, log } = fakeContext({});
  const { message } = tellLeftBehind(context, trigger, held(), 'A reason.');
  expect(log).toEqual([expect.stringContaining(message)]);
  expect(log.join()).not.toContain('a secret');
});
