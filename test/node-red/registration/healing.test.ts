import { EventEmitter } from 'node:events';
import { chatwoot } from '../../../helpdesks/chatwoot';
import type { Delivery } from '../../../core/helpdesk/delivery';
import { createDuplicateMemory } from '../../../core/duplicates/duplicates';
import { NO_CREDENTIAL } from '../../../core/trigger/credential';
import { registeredSource } from '../../../core/trigger/secret-lookup';
import type { Verdict } from '../../../core/trigger/verdict';
import { WebhookTrigger } from '../../../core/trigger/webhook-trigger';
import { migrate } from '../../../node-red/host/migrations';
import { readSettings } from '../../../node-red/host/read-settings';
import { createRegistrations } from '../../../node-red/host/registration/registrations';
import { createDelivery } from '../../../simulator/senders';
import { FakeEnvironment } from '../../core/sockets/fake-environment';
import { target, FakeHelpdesk, trouble } from './fake-helpdesk';

const URL = 'https://flows.example.com/a';
const OUTLET = {
  state: () => {},
  problem: () => {},
  left: () => {},
  read: async () => undefined,
  write: async () => {},
};

let helpdesk: FakeHelpdesk;
let environment: FakeEnvironment;
let judge: (delivery: Delivery) => Verdict | Promise<Verdict>;
let sent = 0;
const looks = () => helpdesk.calls.filter((call) => call.startsWith('read')).length;

/** Flows that run, with one trigger; its registration may still be under way. */
beforeEach(() => {
  helpdesk = new FakeHelpdesk();
  environment = new FakeEnvironment();
});

async function start(): Promise<void> {
  const events = new EventEmitter();
  const registrations = createRegistrations(helpdesk.registrar, { events }, environment);
  const source = registrations.attach('a', target({ url: URL }), OUTLET);
  const settings = readSettings(
    chatwoot,
    migrate({ id: 'a', z: 'tab', type: 'chatwoot webhook', name: '', version: 2 }),
  );
  const memory = createDuplicateMemory();
  const trigger = new WebhookTrigger(chatwoot, {
    after: environment.after,
    duplicates: () => memory,
    registerAgain: '',
  });
  const secrets = registeredSource(source, NO_CREDENTIAL);
  judge = (one) => trigger.take(one, settings, secrets);
  events.emit('flows:started');
  await environment.advance(0);
}

function delivery(secret: string): Delivery {
  const now = environment.now();
  const payload = { id: (sent += 1) };
  const { headers, body } = createDelivery('chatwoot', 'message_created', { secret, now, payload });
  const lower = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
  return { method: 'POST', headers: Object.fromEntries(lower), query: {}, rawBody: body, receivedAt: now };
}

const outcomeOf = (verdict: Verdict) => {
  if (verdict.action === 'emit') return 'accept';
  return verdict.action === 'refuse' ? verdict.refusal.reason : verdict.action;
};

/** At the end of a wait of so many milliseconds. */
async function judged(one: Delivery, wait = 0): Promise<string> {
  let result = 'still waiting';
  void Promise.resolve(judge(one)).then((verdict) => (result = outcomeOf(verdict)));
  await environment.advance(wait);
  return result;
}

test('a delivery that fits is judged at once', async () => {
  await start();
  expect(judge(delivery('secret 1'))).not.toBeInstanceOf(Promise);
  expect(looks()).toBe(0);
});

test('a webhook that was created again: one look, and the same delivery is accepted', async () => {
  await start();
  helpdesk.drop('1');
  helpdesk.add(URL);
  expect(await judged(delivery('secret 2'))).toBe('accept');
  expect(judge(delivery('secret 2'))).not.toBeInstanceOf(Promise);
  expect(await judged(delivery('secret 1'))).toBe('signature-mismatch');
  expect(looks()).toBe(1);
});

test('a forger causes one look in ten seconds, whatever he does', async () => {
  await start();
  for (let time = 0; time < 100; time += 1) {
    expect(await judged(delivery('forged'), 99)).toBe('signature-mismatch');
  }
  expect(looks()).toBe(1);
  await environment.advance(200);
  const many = Array.from({ length: 50 }, () => judged(delivery('forged')));
  expect(new Set(await Promise.all(many))).toEqual(new Set(['signature-mismatch']));
  expect(looks()).toBe(2);
});

test.each<[string, (whole: Delivery) => Delivery]>([
  [
    'no signature',
    (whole) => ({ ...whole, headers: { 'x-chatwoot-timestamp': whole.headers['x-chatwoot-timestamp'] } }),
  ],
  ['an old time', (whole) => ({ ...whole, receivedAt: whole.receivedAt + 3_600_000 })],
  ['no body', (whole) => ({ ...whole, rawBody: 'missing' })],
  ['GET', (whole) => ({ ...whole, method: 'GET' })],
])('%s is no reason to look', async (_name, spoil) => {
  await start();
  expect(judge(spoil(delivery('forged')))).not.toBeInstanceOf(Promise);
  expect(looks()).toBe(0);
});

test('a delivery that arrives before the first registration is through waits for it', async () => {
  let open = () => {};
  helpdesk.gate = new Promise((resolve) => (open = resolve));
  await start();
  const waiting = judged(delivery('secret 1'), 500);
  open();
  expect(await waiting).toBe('accept');
  expect(looks()).toBe(0);
});

test('and is refused after 3 s, well before the helpdesk gives up', async () => {
  helpdesk.gate = new Promise(() => {});
  await start();
  expect(await judged(delivery('secret 1'), 2999)).toBe('still waiting');
  expect(await judged(delivery('secret 1'), 3001)).toBe('secret-missing');
});

test('a helpdesk that could not be reached at the start is asked once a delivery comes from it', async () => {
  helpdesk.add(URL);
  helpdesk.problem = trouble('unreachable', true);
  await start();
  helpdesk.problem = undefined;
  expect(await judged(delivery('secret 1'))).toBe('accept');
});

test('a look that finds nothing changes nothing', async () => {
  await start();
  helpdesk.problem = trouble('token-refused', false);
  expect(await judged(delivery('other'))).toBe('signature-mismatch');
  expect(await judged(delivery('secret 1'))).toBe('accept');
});
