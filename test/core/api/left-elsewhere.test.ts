import { leftElsewhere } from '../../../core/api/left-elsewhere';
import type { MadeResult } from '../../../core/helpdesk/registration';
import { failing, fakeRegistrar, REGISTERED } from '../../nodes/fake-registrar';

const api = {
  accountId: '12',
  token: 'a token',
  enteredSecrets: [],
  call: () => Promise.reject(new Error('the fake answers by itself')),
};
const OLD = { ...REGISTERED, baseUrl: 'https://old.example.com' };
const NONE: MadeResult = { ok: true, id: null };

function ask(stored: typeof REGISTERED, baseUrl: string, findMade: MadeResult) {
  const { trigger, steps } = fakeRegistrar({ findMade });
  const { registrar } = trigger.provider;
  if (registrar === undefined) throw new Error('the fake has one');
  return { steps, answer: leftElsewhere(stored, { registrar, api, baseUrl }) };
}

test.each([
  ['the same address', OLD, 'https://old.example.com'],
  ['the same with a password', OLD, 'https://name:word@old.example.com'],
  ['what was stored without one', REGISTERED, 'https://new.example.com'],
] as const)('%s is here, and nobody is asked', async (_what, stored, baseUrl) => {
  const { answer, steps } = ask(stored, baseUrl, NONE);
  expect([await answer, steps()]).toEqual([undefined, []]);
});

test.each([
  ['the server has only got another address', { ok: true, id: '7' }],
  ['nobody knows at present', failing('unreachable', true)],
] as const)('nothing is left where %s', async (_what, findMade) => {
  expect(await ask(OLD, 'https://new.example.com', findMade).answer).toBeUndefined();
});

test('else both addresses are named, without a password', async () => {
  expect(await ask(OLD, 'https://name:word@new.example.com', NONE).answer).toBe(
    'It was registered at https://old.example.com, but the base URL is now https://new.example.com.',
  );
});
