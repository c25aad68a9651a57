import { registrationStatus } from '../../../node-red/host/registration/registration-status';
import type { RegistrationState } from '../../../node-red/host/registration/registration-state';
import { trouble } from './fake-helpdesk';

const REGISTERED = { fill: 'green', shape: 'dot', text: 'status.listening' } as const;
const NOW = Date.UTC(2026, 2, 4);
const translate = (key: string, words?: Record<string, string | number>) =>
  words === undefined ? key : `${key} ${JSON.stringify(words)}`;
const look = (state: RegistrationState) => registrationStatus(state, REGISTERED, NOW, translate);
const waiting = (milliseconds: number) =>
  look({ name: 'waiting', until: NOW + milliseconds, problem: trouble('unreachable', true) });

test('yellow while it is under way, as the node is when it is done, red where only a person can help', () => {
  expect(look({ name: 'registering' })).toEqual({
    fill: 'yellow',
    shape: 'ring',
    text: 'status.registering',
  });
  expect(look({ name: 'registered' })).toBe(REGISTERED);
  expect(look({ name: 'failed', problem: trouble('token-refused', false) })).toEqual({
    fill: 'red',
    shape: 'ring',
    text: 'trouble.token-refused',
  });
});

test.each([
  [1500, 2],
  [1000, 1],
  [1, 1],
  [0, 1],
  [-5000, 1],
])('with %i ms to wait it says %i s, and why', (milliseconds, seconds) => {
  const words = { seconds, why: 'trouble.unreachable' };
  expect(waiting(milliseconds)).toEqual({
    fill: 'yellow',
    shape: 'ring',
    text: `status.waiting ${JSON.stringify(words)}`,
  });
});
