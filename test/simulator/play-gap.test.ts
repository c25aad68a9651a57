import { playGap } from '../../simulator/crisp/play-gap';
import { startCrispServer, type CrispServer } from '../../simulator/crisp/server';
import { openBareClient, readRest, type BareClient } from './bare-client';
import { until } from './until';

let server: CrispServer;
const clients: BareClient[] = [];

beforeEach(async () => {
  server = await startCrispServer();
});

afterEach(async () => {
  clients.splice(0).forEach(({ socket }) => socket.disconnect());
  await server.close();
});

async function connect(): Promise<BareClient> {
  const events = ['message:send', 'message:compose:receive'];
  const client = await openBareClient(server, server.credentials.plugin, { events });
  clients.push(client);
  await until(() => client.heard('authenticated') || client.heard('connect_error'));
  return client.heard('authenticated') ? client : connect();
}

function fingerprintsIn({ log }: BareClient): readonly number[] {
  return listFingerprints(log.filter(([event]) => event === 'message:send').map(([, data]) => data as never));
}

function listFingerprints(messages: readonly { readonly fingerprint: number }[]): readonly number[] {
  return messages.map(({ fingerprint }) => fingerprint);
}

test.each([0, 150])(
  'nobody receives what is sent while RTM is closed for %d ms, and REST has it',
  async (closedMs) => {
    const first = await connect();
    const playing = playGap(server, { closedMs });
    await until(() => first.heard('disconnect'));
    const second = await connect();
    const { before, away, after, awayMs } = await playing;
    await until(() => second.heard('message:send'));

    expect([before.length, away.length, after.length]).toEqual([2, 3, 1]);
    expect(awayMs).toBeGreaterThanOrEqual(closedMs);
    expect(fingerprintsIn(first)).toEqual(listFingerprints(before));
    expect(fingerprintsIn(second)).toEqual(listFingerprints(after));
    const [{ website_id: website, session_id: session }] = after as [(typeof after)[number]];
    const path = `/website/${website}/conversation/${session}/messages`;
    const { body } = await readRest(server, server.credentials.plugin, path);
    expect(listFingerprints(body.data as never)).toEqual(listFingerprints([...before, ...away, ...after]));
  },
);

test('says so when they do not come back', async () => {
  await connect();
  await expect(playGap(server, { patienceMs: 50 })).rejects.toThrow('did not come back');
});
