import { connect } from '../../nodes/host/registration-access';
import { fakeContext } from './fake-context';
import { fakeRegistrar } from './fake-registrar';

const credential = { baseUrl: 'https://chat.example.com/', accountId: 12, accessToken: 'token ' };

test("is the helpdesk's registrar with the token of the credential", async () => {
  const { trigger } = fakeRegistrar();
  const access = await connect(fakeContext({ credential }).context, trigger);
  expect(access).toMatchObject({ accessToken: 'token', api: { accountId: '12', token: 'token' } });
  expect(access.registrar).toBe(trigger.provider.registrar);
});

test('says so where a helpdesk has none, without reading a credential', async () => {
  const { trigger } = fakeRegistrar();
  const { automatic: _automatic, ...byHand } = trigger;
  const { registrar: _registrar, ...provider } = trigger.provider;
  const { context } = fakeContext();
  for (const each of [byHand, { ...trigger, provider }]) {
    await expect(connect(context, each)).rejects.toThrow('Chatwoot does not support automatic registration.');
  }
});

test('says so where the credential is gone', async () => {
  await expect(connect(fakeContext().context, fakeRegistrar().trigger)).rejects.toThrow('could not be read');
});
