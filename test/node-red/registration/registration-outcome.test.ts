import type { RegistrationProblem, RegistrationResult } from '../../../core/helpdesk/registration';
import { RegistrationOutcome } from '../../../node-red/host/registration/registration-outcome';
import type { RegistrationPort } from '../../../node-red/host/registration/registration-port';
import { FakeEnvironment } from '../../core/sockets/fake-environment';

const down: RegistrationProblem = { code: 'unreachable', detail: 'down', transient: true };
const refused: RegistrationProblem = { code: 'token-refused', detail: 'refused', transient: false };
const failed = (problem: RegistrationProblem): RegistrationResult => ({ ok: false, problem });
const registered: RegistrationResult = {
  ok: true,
  registration: { id: '1', url: 'https://flows.example/hook', accountId: '1', made: true, secrets: [] },
};

let environment: FakeEnvironment;
let told: unknown[];
let again: number;
let outcome: RegistrationOutcome;

const port: RegistrationPort = {
  state: ({ name }) => told.push(name),
  problem: ({ code }) => told.push(`problem ${code}`),
  left: () => {},
  read: () => Promise.resolve(undefined),
  write: () => Promise.resolve(),
};

beforeEach(() => {
  environment = new FakeEnvironment();
  told = [];
  again = 0;
  outcome = new RegistrationOutcome(environment, () => (again += 1));
  outcome.attach(port);
});

test('who attaches sees where it stands', () => {
  outcome.tell(registered);
  outcome.attach(port);
  expect(told).toEqual(['registering', 'registered', 'registered']);
  expect(outcome.isRegistered).toBe(true);
});

test('an outage is told once and tried again, ever later', async () => {
  outcome.tell(failed(down));
  await environment.advance(999);
  expect(again).toBe(0);
  await environment.advance(1);
  expect(again).toBe(1);
  outcome.tell(failed(down));
  await environment.advance(1_999);
  expect(again).toBe(1);
  await environment.advance(1);
  expect(again).toBe(2);
  expect(told).toEqual(['registering', 'waiting', 'problem unreachable', 'waiting']);
});

test('after a success the same outage is told again', () => {
  outcome.tell(failed(down));
  outcome.tell(registered);
  outcome.tell(failed(down));
  expect(told.filter((each) => each === 'problem unreachable')).toHaveLength(2);
});

test('what only a person can help is not tried again', async () => {
  outcome.tell(failed(refused));
  await environment.advance(3_600_000);
  expect(again).toBe(0);
  expect(told).toEqual(['registering', 'failed', 'problem token-refused']);
});

test('when the node is gone nothing is told and nothing tried again', async () => {
  outcome.tell(failed(down));
  outcome.detach();
  outcome.tell(failed(refused));
  outcome.tell(failed(down));
  await environment.advance(3_600_000);
  expect([again, environment.timers]).toEqual([0, 0]);
  expect(told).toEqual(['registering', 'waiting', 'problem unreachable']);
});

test('something else to register begins anew', async () => {
  outcome.tell(failed(down));
  await environment.advance(1_000);
  outcome.reset();
  outcome.tell(failed(down));
  expect(told).toEqual(['registering', 'waiting', 'problem unreachable', 'waiting', 'problem unreachable']);
  await environment.advance(1_000);
  expect(again).toBe(2);
});
