import { startChatwootServer, type ChatwootServer } from '../../simulator/chatwoot/server';
import { createDelivery } from '../../simulator/senders';
import { fakeN8n } from './fake-n8n';

let chatwoot: ChatwootServer;
beforeEach(async () => {
  chatwoot = await startChatwootServer();
});
afterEach(() => chatwoot.close());

async function published() {
  const { url, accountId, tokens } = chatwoot;
  const n8n = fakeN8n({ baseUrl: url, accountId, accessToken: tokens.administrator });
  await n8n.activate();
  return n8n;
}

async function expectRemoval(n8n: ReturnType<typeof fakeN8n>): Promise<void> {
  await n8n.deactivate();
  await n8n.passTime();
  expect(only()).toEqual([]);
}

const only = () => chatwoot.webhooks().map(({ id, url }) => ({ id, url }));

describe('a workflow that is published again', () => {
  it('keeps its webhook when the trigger was renamed', async () => {
    const n8n = await published();
    const [before] = chatwoot.webhooks();
    await n8n.deactivate();
    n8n.rename();
    await n8n.activate();
    await n8n.passTime();
    expect(chatwoot.webhooks()).toEqual([before]);
    const { secret = '' } = before ?? {};
    const { items } = await n8n.deliver(
      createDelivery('chatwoot', 'message_created', { secret, now: Date.now() }),
    );
    expect(items).toHaveLength(1);
    await expectRemoval(n8n);
  });

  it('keeps its webhook when a copy of the trigger, with its URL, took its place', async () => {
    const before = await published();
    const [webhook] = only();
    const after = fakeN8n({
      ...before.setup(),
      workflowId: before.ids.workflowId,
      webhookId: before.ids.nodeId,
    });
    await before.deactivate();
    await after.activate();
    await before.passTime();
    expect(only()).toEqual([webhook]);
    await expectRemoval(after);
  });

  it('keeps its webhook when its credential was deleted and another one chosen', async () => {
    const n8n = await published();
    const [before] = only();
    n8n.change({ noCredential: true });
    await n8n.deactivate();
    n8n.change({ noCredential: false });
    await n8n.activate();
    expect([await n8n.passTime(), n8n.log, only()]).toEqual([[], [], [before]]);
    await expectRemoval(n8n);
  });
});

describe('a workflow that n8n refuses to publish because another one has its URL', () => {
  it('leaves the webhook of the other one alone, as n8n 1.123 cleans up, and when it is unpublished', async () => {
    const first = await published();
    const [webhook] = only();
    const second = fakeN8n({ ...first.setup(), webhookId: first.ids.nodeId });
    await second.remove();
    await second.remove();
    await second.passTime();
    expect(only()).toEqual([webhook]);
    await expectRemoval(first);
  });

  it('can be published once the other one is not, and that one then leaves its webhook alone', async () => {
    const first = await published();
    const second = fakeN8n({ ...first.setup(), webhookId: first.ids.nodeId });
    await first.deactivate();
    await first.passTime();
    await second.activate();
    const [webhook] = only();
    await first.remove();
    await first.passTime();
    expect(only()).toEqual([webhook]);
  });
});

describe('a credential that was deleted', () => {
  it('is told in the log, with the webhook that stays, when the workflow is not published again', async () => {
    const n8n = await published();
    n8n.change({ noCredential: true });
    await n8n.deactivate();
    expect(n8n.log).toEqual([]);
    expect(await n8n.passTime()).toEqual([5_000]);
    expect(n8n.log).toEqual([
      expect.stringMatching(
        /Webhook \d+ of Chatwoot account 12 still points to this n8n and could not be deleted: The credential could not be read: it does not exist any more/,
      ),
    ]);
    expect(await n8n.passTime()).toEqual([]);
  });
});
