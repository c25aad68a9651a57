import { streamChoices } from '../../../../core/streams/stream-choices';
import { crisp } from '../../../../helpdesks/crisp';
import { systemEnvironment } from '../../../../core/environment/environment';
import type { CrispCredential } from '../../../../helpdesks/crisp/rtm/credential';
import { CrispStreams } from '../../../../helpdesks/crisp/rtm/crisp-streams';
import { listInboxes, listWebsites } from '../../../../helpdesks/crisp/rtm/list-workspaces';
import { CRISP_TIERS } from '../../../../helpdesks/crisp/rtm/tier';
import { INBOX_ID, WEBSITE_ID } from '../../../../helpdesks/crisp/examples/base';
import { startCrispServer } from '../../../../simulator/crisp/server';
import { FakeEnvironment } from '../../../core/sockets/fake-environment';
import { FakeSocket } from '../../../core/sockets/fake-service';
import { PLUGIN } from './fake-crisp';
import { fetchWorkspaces } from './fetch-workspaces';

test.each([
  ['website', 71],
  ['plugin', 72],
  ['user', 81],
] as const)('a %s token is offered its %d events, the presets, all, and the gap', (tier, count) => {
  const choices = streamChoices(crisp, tier);
  const events = choices.filter(({ group }) => group !== 'preset' && group !== 'stream');
  expect(events).toHaveLength(count);
  expect(choices.map(({ value }) => value)).toEqual(expect.arrayContaining(['*', 'rtm:gap']));
  expect(choices.filter(({ value }) => value.startsWith('preset:')).length).toBeGreaterThan(5);
});

test('all events are said to be what this kind of token may hear', () => {
  const all = streamChoices(crisp, 'website').find(({ value }) => value === '*');
  expect(all?.description).toMatch(/everything .*this type of token can receive/i);
});

test.each(CRISP_TIERS)('whatever a %s token is offered can be opened', async (tier) => {
  const hub = new CrispStreams(
    new FakeEnvironment(),
    (endpoint, listener) => new FakeSocket(endpoint, listener),
  );
  const events = streamChoices(crisp, tier).map(({ value }) => value);
  const credential = { ...PLUGIN, tier, websiteId: 'w' };
  const { close } = hub.open({ credential, events, onItem: () => {} });
  await close();
  expect(hub.size).toBe(0);
});

test('the pickers show what the simulated Crisp has', async () => {
  const server = await startCrispServer();
  const source = (credential: CrispCredential) =>
    fetchWorkspaces(credential, systemEnvironment, `${server.origin}/v1`);
  const websites = await listWebsites(source(server.credentials.plugin));
  const inboxes = await listInboxes(source(server.credentials.plugin), [WEBSITE_ID]);
  const refused = await listWebsites(source(server.credentials.wrongKey));
  await server.close();
  expect(websites).toMatchObject({ ok: true, rows: [{ value: WEBSITE_ID }, {}] });
  expect(inboxes).toMatchObject({
    ok: true,
    rows: [{ value: INBOX_ID, label: '📦 Orders' }, { label: '↩️ Returns' }],
  });
  expect(refused).toMatchObject({ ok: false, problem: { code: 'credentials-refused' } });
});
