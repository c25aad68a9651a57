import { EventEmitter } from 'node:events';
import type { StoredRegistration } from '../../../core/helpdesk/registration';
import type { RegistrationPort } from '../../../node-red/host/registration/registration-port';
import { createRegistrations } from '../../../node-red/host/registration/registrations';
import { FakeEnvironment } from '../../core/sockets/fake-environment';
import { target, FakeHelpdesk, trouble, type TargetOptions } from './fake-helpdesk';

const A = 'https://flows.example.com/a';
const B = 'https://flows.example.com/b';

let helpdesk: FakeHelpdesk;
let environment: FakeEnvironment;
let host: ReturnType<typeof createHost>;
beforeEach(() => {
  helpdesk = new FakeHelpdesk();
  environment = new FakeEnvironment();
  host = createHost();
});

/** As much of Node-RED as the registrations see: nodes come and go between the words of a deploy. */
function createHost() {
  const events = new EventEmitter();
  const registrations = createRegistrations(helpdesk.registrar, { events }, environment);
  const told: string[] = [];
  const contexts = new Map<string, StoredRegistration>();
  const createPort = (id: string): RegistrationPort => ({
    state: (state) => told.push(`${id} ${state.name}`),
    problem: ({ code }) => told.push(`${id} error ${code}`),
    left: (stored, why) => told.push(`${id} left ${stored.id}: ${why}`),
    read: async () => contexts.get(id),
    write: async (stored) => void contexts.set(id, stored),
  });
  let running: string[] = [];

  /** @param nodes what each node wants; those that ran before and are not in here end, removed if `removed` */
  const deploy = async (nodes: Record<string, TargetOptions>, removed: readonly string[] = []) => {
    events.emit('flows:stopping');
    for (const id of running) {
      if (removed.includes(id)) await registrations.remove(id);
      else registrations.detach(id);
    }
    events.emit('flows:starting');
    const sources = Object.entries(nodes).map(([id, options]) =>
      registrations.attach(id, target(options), createPort(id)),
    );
    running = Object.keys(nodes);
    events.emit('flows:started');
    await environment.advance(0);
    return sources;
  };
  return { deploy, told, contexts, detachAll: () => running.forEach((id) => registrations.detach(id)) };
}

const urls = (account = '1') => helpdesk.webhooks(account).map(({ url }) => url);

test('a first deploy creates, says so, and keeps what is no secret', async () => {
  const [source] = await host.deploy({ a: {} });
  expect(urls()).toEqual([A]);
  expect(source?.secrets()).toEqual(['secret 1']);
  expect(host.told).toEqual(['a registering', 'a registered']);
  expect([...host.contexts]).toEqual([
    ['a', { id: '1', url: A, accountId: '1', baseUrl: 'https://chat.example.com', made: true }],
  ]);
});

test('a redeploy with nothing changed makes no call', async () => {
  await host.deploy({ a: {} });
  helpdesk.calls.length = 0;
  const [source] = await host.deploy({ a: {} });
  expect(helpdesk.calls).toEqual([]);
  expect(source?.secrets()).toEqual(['secret 1']);
  expect(host.told.at(-1)).toBe('a registered');
});

test('other events, another URL, another token: the same webhook, adjusted', async () => {
  await host.deploy({ a: {} });
  await host.deploy({ a: { events: ['contact_created'] } });
  await host.deploy({ a: { events: ['contact_created'], url: B } });
  await host.deploy({ a: { events: ['contact_created'], url: B, token: 'new' } });
  expect(helpdesk.webhooks()).toEqual([{ id: '1', url: B, events: ['contact_created'], secret: 'secret 1' }]);
  expect(helpdesk.calls.filter((call) => !call.startsWith('ensure'))).toEqual([]);
});

test('another account: gone from the first, and nothing it signed counts any more', async () => {
  await host.deploy({ a: {} });
  helpdesk.problem = trouble('unreachable', true);
  const [source] = await host.deploy({ a: { account: '2' } });
  expect(source?.secrets()).toEqual([]);
  helpdesk.problem = undefined;
  await environment.advance(1000);
  expect([urls('1'), urls('2')]).toEqual([[A], [A]]);
  expect(host.told).toContain('a left 1: A sentence about unreachable.');
  await host.deploy({ a: { account: '3' } });
  expect([urls('2'), urls('3')]).toEqual([[], [A]]);
});

test('another login to the same list of webhooks: what is on its way out is not taken for the new one', async () => {
  helpdesk.accounts.set('b@example.com', helpdesk.webhooks('a@example.com'));
  await host.deploy({ a: { account: 'a@example.com' } });
  let letGo = () => {};
  helpdesk.removalGate = new Promise((resolve) => (letGo = resolve));
  const [source] = await host.deploy({ a: { account: 'b@example.com' } });
  letGo();
  await environment.advance(0);
  expect(urls('b@example.com')).toEqual([A]);
  expect(source?.secrets()).toEqual(['secret 2']);
  expect(host.told.at(-1)).toBe('a registered');
});

test('removed with its node, and with a node that does not ask again', async () => {
  await host.deploy({ a: {}, b: { url: B } });
  await host.deploy({ b: { url: B } }, ['a']);
  expect(urls()).toEqual([B]);
  await host.deploy({});
  expect(urls()).toEqual([]);
});

test('a removal that fails is told with what is left', async () => {
  await host.deploy({ a: {} });
  helpdesk.problem = trouble('unreachable', true);
  await host.deploy({}, ['a']);
  expect(host.told.at(-1)).toBe('a left 1: A sentence about unreachable.');
});

test('stopped flows ask nothing, and leave everything where it is', async () => {
  helpdesk.problem = trouble('unreachable', true);
  await host.deploy({ a: {} });
  host.detachAll();
  expect(environment.timers).toBe(0);
  helpdesk.problem = undefined;
  await environment.advance(3_600_000);
  expect(helpdesk.calls).toHaveLength(1);
  await host.deploy({ a: {} });
  expect(urls()).toEqual([A]);
});

test('what may pass is tried again after ever longer, and told once', async () => {
  helpdesk.problem = trouble('unreachable', true);
  await host.deploy({ a: {} });
  await environment.advance(1000 + 2000 + 4000);
  expect(helpdesk.calls).toHaveLength(4);
  helpdesk.problem = undefined;
  await environment.advance(8000);
  expect(host.told).toEqual([
    'a registering',
    'a waiting',
    'a error unreachable',
    'a waiting',
    'a waiting',
    'a waiting',
    'a registered',
  ]);
  expect(environment.timers).toBe(0);
});

test('what cannot pass is not tried again, until the next deploy', async () => {
  helpdesk.problem = trouble('not-administrator', false);
  await host.deploy({ a: {} });
  await environment.advance(3_600_000);
  expect(helpdesk.calls).toHaveLength(1);
  expect(host.told).toEqual(['a registering', 'a failed', 'a error not-administrator']);
  helpdesk.problem = undefined;
  await host.deploy({ a: {} });
  expect(urls()).toEqual([A]);
});

test('a restart of the host finds its webhook by the kept id, or by its URL', async () => {
  await host.deploy({ a: {} });
  const kept = host.contexts.get('a');
  host = createHost();
  if (kept !== undefined) host.contexts.set('a', kept);
  await host.deploy({ a: { url: B } });
  expect(urls()).toEqual([B]);
  host = createHost();
  await host.deploy({ a: { url: B } });
  expect(helpdesk.webhooks()).toMatchObject([{ id: '1', url: B }]);
});

test('a node that takes the path of one that moves gets a webhook of its own', async () => {
  await host.deploy({ a: { url: A } });
  await host.deploy({ b: { url: A }, a: { url: B } });
  expect(helpdesk.webhooks()).toMatchObject([
    { id: '1', url: B },
    { id: '2', url: A },
  ]);
});

test('two nodes that swap their paths have one webhook each, and nothing is left over', async () => {
  await host.deploy({ a: { url: A }, b: { url: B } });
  await host.deploy({ a: { url: B, events: ['of a'] }, b: { url: A, events: ['of b'] } });
  expect(helpdesk.webhooks()).toMatchObject([
    { url: B, events: ['of a'] },
    { url: A, events: ['of b'] },
  ]);
  await host.deploy({ a: { url: B, events: ['of a'] } }, ['b']);
  expect(helpdesk.webhooks()).toMatchObject([{ url: B, events: ['of a'] }]);
});

test('a node that takes the path of a removed one gets a webhook of its own', async () => {
  await host.deploy({ a: {} });
  await host.deploy({ b: {} });
  expect(helpdesk.webhooks()).toMatchObject([{ id: '2', url: A }]);
});

test('removed while it is being created: created, then removed', async () => {
  let open = () => {};
  helpdesk.gate = new Promise((resolve) => (open = resolve));
  await host.deploy({ a: {} });
  const deployed = host.deploy({}, ['a']);
  open();
  await deployed;
  expect(helpdesk.calls).toEqual([`ensure 1 ${A} message_created`, `remove 1 ${A}`]);
  expect(urls()).toEqual([]);
});

test('changed while it is being created: one webhook, as wanted last', async () => {
  let open = () => {};
  helpdesk.gate = new Promise((resolve) => (open = resolve));
  await host.deploy({ a: {} });
  await host.deploy({ a: { events: ['*'], url: B } });
  open();
  await environment.advance(0);
  expect(helpdesk.webhooks()).toMatchObject([{ url: B, events: ['*'] }]);
});

describe('after a start with another base URL', () => {
  const stored = { id: '9', url: A, accountId: '1', baseUrl: 'https://old.example.com', made: true };
  const LEFT =
    'a left 9: It was registered at https://old.example.com, but the base URL is now https://chat.example.com.';

  test('what stays at the other server is named, and its id says nothing here', async () => {
    host.contexts.set('a', stored);
    helpdesk.webhooks().push({ id: '9', url: B, events: ['*'], secret: "somebody else's" });
    await host.deploy({ a: {} });
    expect(host.told).toEqual(['a registering', LEFT, 'a registered']);
    expect(urls()).toEqual([B, A]);
    expect(host.contexts.get('a')).toMatchObject({ id: '1', baseUrl: 'https://chat.example.com' });
  });

  test('the same server with another address keeps its webhook', async () => {
    host.contexts.set('a', stored);
    helpdesk.webhooks().push({ id: '9', url: A, events: ['*'], secret: 'ours' });
    await host.deploy({ a: {} });
    expect(host.told).toEqual(['a registering', 'a registered']);
    expect(host.contexts.get('a')).toMatchObject({ id: '9', baseUrl: 'https://chat.example.com' });
  });

  test("what a person had entered there is nobody's business", async () => {
    host.contexts.set('a', { ...stored, made: false });
    await host.deploy({ a: {} });
    expect(host.told).toEqual(['a registering', 'a registered']);
  });

  test('what was stored before addresses were is taken for what is here', async () => {
    const { baseUrl: _, ...old } = stored;
    host.contexts.set('a', old);
    await host.deploy({ a: {} });
    expect(host.told).toEqual(['a registering', 'a registered']);
  });
});
