import { checkBeforeActivation } from '../../nodes/host/activation';
import { isFinal } from '../../nodes/host/final-error';
import { fakeContext, type ContextOptions } from './fake-context';
import { fakeRegistrar } from './fake-registrar';

const CHOSEN = { webhookApi: { id: '1', name: 'x' } };

function check(parameters: Record<string, unknown>, options: ContextOptions = {}): Promise<void> {
  const all = { registration: 'manual', authentication: 'signature', events: ['*'], ...parameters };
  const { context } = fakeContext({ parameters: all, credentials: CHOSEN, ...options });
  return checkBeforeActivation(context, fakeRegistrar().trigger);
}

const NO_SECRET = 'This trigger has no secret, so it would reject every delivery';

test.each([
  ['a secret', {}, { credential: { signingSecret: 'secret' } }],
  ['an old secret', {}, { credential: { previousSigningSecrets: 'old' } }],
  ['no secret, unsigned', { authentication: 'unsigned' }, { credentials: {} }],
  ['no secret yet, registered automatically', { registration: 'automatic' }, { credentials: {} }],
])('with %s it may be published', async (_what, parameters, options) => {
  await expect(check(parameters, options)).resolves.toBeUndefined();
});

test.each([
  ['no credential', { credentials: {} }],
  ['an empty credential', { credential: {} }],
  ['an empty secret', { credential: { signingSecret: '', previousSigningSecrets: ' ' } }],
  ['the secret of another way', { credential: { urlSecret: 'key' } }],
])('with %s it may not', async (_what, options) => {
  await expect(check({}, options)).rejects.toMatchObject({
    message: NO_SECRET,
    description: expect.stringContaining('enter the Chatwoot secret'),
  });
});

test('a secret that is no text is called what it is', async () => {
  await expect(check({}, { credential: { signingSecret: 12345 } })).rejects.toThrow(
    'This trigger has a number instead of text as its secret, so it would reject every delivery',
  );
});

test.each(['manual', 'automatic'])('without events it may not, %s', async (registration) => {
  const credential = { signingSecret: 'secret' };
  await expect(check({ registration, events: [] }, { credential })).rejects.toThrow('No events are selected');
});

test.each([
  ['an event that there is not', { events: ['message_invented'] }, /message_invented/],
  ['a way that the helpdesk does not have', { authentication: 'url-key' }, /./],
])('with %s it may not', async (_what, parameters, message) => {
  const credential = { signingSecret: 'secret', urlSecret: 'key' };
  await expect(check(parameters, { credential })).rejects.toThrow(message);
});

test('only a person can help, so n8n is told not to try again', async () => {
  const errors = [{ events: [] }, { events: ['message_invented'] }].map((parameters) =>
    check(parameters, { credential: { signingSecret: 'secret' } }).catch((error: unknown) => error),
  );
  for (const error of await Promise.all([...errors, check({}, { credential: {} }).catch((each) => each)])) {
    expect(isFinal(error)).toBe(true);
  }
});

test('what was entered is in no message', async () => {
  const credential = { signingSecret: 'very secret' };
  const error = await check({ events: ['x'] }, { credential }).catch((each: Error) => each);
  expect(error).toBeInstanceOf(Error);
  expect(JSON.stringify([error, (error as Error).message])).not.toContain('very secret');
});
