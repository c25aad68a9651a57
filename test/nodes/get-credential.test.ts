import { NodeOperationError } from 'n8n-workflow';
import { getCredential } from '../../nodes/host/get-credential';
import { fakeContext } from './fake-context';

test('gives what n8n gives', async () => {
  const credential = { signingSecret: 'secret' };
  expect(await getCredential(fakeContext({ credential }).context, 'webhookApi')).toBe(credential);
});

test("says n8n's reason, as an error of this node", async () => {
  const error = await getCredential(fakeContext().context, 'webhookApi').catch((each: unknown) => each);
  expect(error).toBeInstanceOf(NodeOperationError);
  expect(error).toMatchObject({
    message: 'The credential could not be read: it does not exist any more',
    node: { name: 'My Trigger' },
  });
});

test('says so where n8n gives none', async () => {
  const { context } = fakeContext();
  const getCredentials = () => Promise.reject('x');
  await expect(getCredential({ ...context, getCredentials }, 'webhookApi')).rejects.toThrow(
    'The credential could not be read: n8n gave no reason.',
  );
});
