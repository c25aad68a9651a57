import { sealSecrets } from '../../nodes/host/held-registration';
import { tellMovedUrl } from '../../nodes/host/moved-url';
import { fakeContext } from './fake-context';
import { REGISTERED, URL } from './fake-registrar';

const MOVED = 'https://new.example.com/webhook/1/webhook';

/** Sealed anew, so that each is told for itself. */
const held = () => ({
  slot: 'production' as const,
  ...sealSecrets(REGISTERED, ['a secret'], { baseUrl: 'https://chat.example.com', accessToken: 'token' }),
});

function told(url: string | undefined, registration: ReturnType<typeof held> | undefined = held()) {
  const { context, log } = fakeContext({ workflowId: 'w', ...(url !== undefined && { url }) });
  tellMovedUrl(context, 'Chatwoot', registration);
  tellMovedUrl(context, 'Chatwoot', registration);
  return log;
}

test('a delivery at the old URL is told once, with both and what to do', () => {
  expect(told(MOVED)).toEqual([
    `warn My Trigger (workflow w): Chatwoot still delivers to ${URL}, but the URL of this trigger is now ${MOVED}. Unpublish the workflow and publish it again, so that the webhook gets the new URL.`,
  ]);
});

test.each([
  ['the same', URL],
  ['the same but for a password', URL.replace('//', '//user:password@')],
  ['what n8n takes where no address was set', 'http://localhost:5678/webhook/1/webhook'],
  ['no URL at all', undefined],
])('nothing is told of %s', (_what, url) => {
  expect(told(url)).toEqual([]);
});

test('nothing is told where nothing is registered', () => {
  const { context, log } = fakeContext({ url: MOVED });
  tellMovedUrl(context, 'Chatwoot', undefined);
  expect(log).toEqual([]);
});

test('a password in the new URL does not reach the log', () => {
  const [line] = told(MOVED.replace('//', '//user:password@'));
  expect(line).toContain(`is now ${MOVED}.`);
});
