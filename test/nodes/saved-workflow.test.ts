import { randomUUID } from 'node:crypto';
import { NodeHelpers, type INodePropertyOptions } from 'n8n-workflow';
import type { Provider } from '../../core/helpdesk/provider';
import { providers } from '../../helpdesks';
import { ChatwootTrigger } from '../../nodes/ChatwootTrigger/ChatwootTrigger.node';
import { readParameters } from '../../nodes/host/read-parameters';
import { createDelivery, type SendOptions } from '../../simulator/senders';
import { PROVIDER_IDS } from '../../tools/derive/listings';
import { asDelivery } from '../fixtures/as-delivery';
import saved from '../fixtures/saved/n8n-chatwoot-by-hand.json';
import { fakeN8n } from './fake-n8n';
import { receiveInN8n } from './fake-webhook';
import { loadNode, loadTrigger } from './load-trigger';

const SECRET = 'a-secret-of-the-saved';
/** As the file of a workflow holds them; n8n adds what the node's description says of the others. */
const [{ parameters, typeVersion }] = saved.nodes as [(typeof saved.nodes)[number]];

function receive(event: string, options: Partial<SendOptions> = {}, ids = { nodeId: randomUUID() }) {
  const now = Date.now();
  const delivery = createDelivery('chatwoot', event, { secret: SECRET, now, ...options });
  const credential = { signingSecret: SECRET, baseUrl: 'https://chat.example.com' };
  const request = { ...ids, credentialId: ids.nodeId, credential, parameters };
  return receiveInN8n({ ...request, delivery: asDelivery(delivery, now) }, new ChatwootTrigger());
}

describe('a workflow that was saved with a webhook by hand, before n8n and Node-RED had one word for it', () => {
  it('means the same as one that is saved today', () => {
    const read = (stored: Readonly<Record<string, unknown>>) =>
      readParameters({
        getNodeParameter: ((name: string, other: unknown) => stored[name] ?? other) as never,
      });
    expect(read(parameters)).toEqual(read({ ...parameters, registration: 'manual' }));
    expect(read(parameters)).toMatchObject({
      registration: 'manual',
      mode: 'signature',
      events: ['message_created', 'preset:conversation-resolved'],
      filters: { ignorePrivateNotes: true, inboxes: ['2', '5'] },
      dropRepeats: true,
      emitRefusals: true,
      replayWindow: 600,
      maxBodyBytes: 524_288,
    });
  });

  it('takes what is signed with the secret of its credential', async () => {
    const { returned } = await receive('message_created');
    expect(returned.workflowData?.[0]).toMatchObject([
      { json: { event: 'message_created', verified: true, inbox: { id: '5' } } },
    ]);
  });

  it('drops what is not chosen, and the same message under a second id', async () => {
    expect((await receive('contact_created')).returned.workflowData).toBeUndefined();
    const ids = { nodeId: randomUUID() };
    const counts = [];
    for (const deliveryId of [randomUUID(), randomUUID()]) {
      const { returned, response } = await receive('message_created', { deliveryId }, ids);
      response.emit('finish');
      counts.push(returned.workflowData?.length ?? 0);
    }
    expect(counts).toEqual([1, 0]);
  });

  it('refuses what is forged, and says why at its second output', async () => {
    const { status, returned } = await receive('message_created', { secret: 'another' });
    expect(status).toBe(401);
    expect(returned.workflowData?.[1]?.[0]?.json).toMatchObject({ reason: 'signature-mismatch' });
  });

  it('asks Chatwoot for nothing, and for a secret when it is published', async () => {
    const n8n = fakeN8n({ baseUrl: 'http://127.0.0.1:9', accountId: 12, accessToken: 't', parameters });
    expect(await n8n.checkExists()).toBe(false);
    await expect(n8n.create()).rejects.toThrow('This trigger has no secret');
    await n8n.remove();
    expect(n8n.requests).toEqual([]);
  });

  it('shows the right choice and the right credential in the editor', () => {
    const { description } = new ChatwootTrigger();
    expect(description.version).toContain(typeVersion);
    const choice = description.properties.find(
      ({ name, displayOptions }) =>
        name === 'registration' && JSON.stringify(displayOptions?.show).includes('"lt":1.2'),
    );
    expect(choice?.options).toContainEqual(expect.objectContaining({ value: parameters.registration }));
    const hidden = description.credentials?.filter(({ displayOptions }) =>
      displayOptions?.hide?.registration?.includes(parameters.registration),
    );
    expect(hidden?.map(({ name }) => name)).toEqual(['chatwootAccountApi']);
  });
});

const withRegistrar = PROVIDER_IDS.filter((id) => (providers[id] as Provider).registrar !== undefined);

describe.each(withRegistrar)('a webhook of %s that was saved by hand', (id) => {
  const { description } = loadNode(id);
  const versions = [description.version].flat();
  /** What a node of that version may store. */
  const choicesOf = (typeVersion: number) =>
    description.properties
      .filter((field) => field.name === 'registration')
      .filter((field) => NodeHelpers.displayParameter({}, field, { typeVersion }, description))
      .map(({ options }) => (options as INodePropertyOptions[]).map(({ value }) => value));

  it('keeps its version, and with it the value that its editor stored', () => {
    expect(versions).toContain(1.1);
    expect(choicesOf(1.1)).toEqual([['automatic', 'by-hand']]);
    expect(choicesOf(Math.max(...versions))).toEqual([['automatic', 'manual']]);
  });

  it.each(['by-hand', 'manual'])(
    'with %s asks for a secret, and the helpdesk for nothing',
    async (stored) => {
      const n8n = fakeN8n({
        helpdesk: { trigger: loadTrigger(id), createNode: () => loadNode(id) },
        ...{ baseUrl: 'http://127.0.0.1:9', accountId: 12, accessToken: 't' },
        parameters: { registration: stored },
      });
      expect(await n8n.checkExists()).toBe(false);
      await expect(n8n.create()).rejects.toThrow('This trigger has no secret');
      await n8n.remove();
      expect(n8n.requests).toEqual([]);
    },
  );
});
