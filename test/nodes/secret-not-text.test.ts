import { randomUUID } from 'node:crypto';
import type { IHookFunctions, ITriggerFunctions } from 'n8n-workflow';
import { providers } from '../../helpdesks';
import { ChatwootRealtimeTrigger } from '../../nodes/ChatwootRealtimeTrigger/ChatwootRealtimeTrigger.node';
import { CrispRtmTrigger } from '../../nodes/CrispRtmTrigger/CrispRtmTrigger.node';
import { checkBeforeActivation } from '../../nodes/host/activation';
import { readApiCredential } from '../../nodes/host/api-credential';
import { testSecrets } from '../../nodes/host/credential-test';
import type { HelpdeskTrigger } from '../../nodes/host/helpdesk-trigger';
import { PROVIDER_IDS } from '../../tools/derive/listings';
import { n8nNames } from '../../tools/derive/n8n-names';
import { createDelivery, listSamples } from '../../simulator/senders';
import { asDelivery } from '../fixtures/as-delivery';
import { receiveInN8n } from './fake-webhook';
import { loadCredential, loadNode, loadTrigger } from './load-trigger';

/** What an expression may make of a secret, and how that is called. */
const NON_TEXTS = [
  [12345, 'a number'],
  [false, 'a boolean'],
  [{ secret: 'x' }, 'an object'],
  [['x'], 'an array'],
] as const;

function deliveryOf(id: (typeof PROVIDER_IDS)[number]) {
  const event = listSamples().find(({ provider }) => provider === id)?.event ?? '';
  const now = Date.now();
  return asDelivery(createDelivery(id, event, { secret: '12345', now }), now);
}

describe.each(PROVIDER_IDS)('%s', (id) => {
  it.each(NON_TEXTS)('refuses everything with the secret %j, and says that it is %s', async (value, what) => {
    const { status, body, log } = await receiveInN8n(
      {
        nodeId: randomUUID(),
        credentialId: randomUUID(),
        credential: { signingSecret: value },
        delivery: deliveryOf(id),
        parameters: { registration: 'manual', authentication: 'signature' },
      },
      loadNode(id),
    );
    expect({ status, body }).toEqual({ status: 503, body: { error: 'unavailable' } });
    expect(log).toEqual([expect.stringContaining(`The secret is ${what}, not text`)]);
  });

  it('is not published with a number', async () => {
    const parameters = { registration: 'manual', authentication: 'signature', events: ['*'], options: {} };
    const { credential } = n8nNames(id);
    const context = {
      getNode: () => ({ credentials: { [credential]: { id: '1', name: 'x' } } }),
      getNodeParameter: (name: keyof typeof parameters, other: unknown) => parameters[name] ?? other,
      getCredentials: async () => ({ signingSecret: 12345 }),
    } as unknown as IHookFunctions;
    const trigger = { provider: providers[id], credentialType: credential } as HelpdeskTrigger;
    await expect(checkBeforeActivation(context, trigger)).rejects.toThrow(
      'This trigger has a number instead of text as its secret',
    );
  });
});

test("Crisp's URL key, too", async () => {
  const { log } = await receiveInN8n(
    {
      nodeId: randomUUID(),
      credentialId: randomUUID(),
      credential: { urlSecret: 7 },
      delivery: deliveryOf('crisp'),
      parameters: { authentication: 'url-key' },
    },
    loadNode('crisp'),
  );
  expect(log).toEqual([expect.stringContaining('The URL key is a number, not text')]);
});

describe.each([
  ['Crisp RTM', new CrispRtmTrigger(), { identifier: 'i' }, 'tokenKey', 'Key'],
  ['Crisp RTM', new CrispRtmTrigger(), { tokenKey: 'k' }, 'identifier', 'Identifier'],
  [
    'Chatwoot Realtime',
    new ChatwootRealtimeTrigger(),
    { baseUrl: 'https://chat.example.com', accountId: 1 },
    'accessToken',
    'API Access Token',
  ],
] as const)('%s', (_, node, rest, field, label) => {
  it.each(NON_TEXTS)(`does not connect with ${field} %j, and says that it is %s`, async (value, what) => {
    const context = {
      getNode: () => ({ id: 'n', name: 'Trigger', type: 'x', parameters: {} }),
      getWorkflow: () => ({ id: 'w' }),
      getChildNodes: () => [],
      getWorkflowStaticData: () => ({}),
      getMode: () => 'trigger',
      getActivationMode: () => 'activate',
      getNodeParameter: (name: string, other: unknown) => (name === 'events' ? ['*'] : other),
      getCredentials: async () => ({ ...rest, [field]: value }),
      logger: {},
    } as unknown as ITriggerFunctions;
    await expect(node.trigger.call(context)).rejects.toThrow(
      `The field "${label}" of the credential is ${what}, not text`,
    );
  });
});

/** What the form of a helpdesk's API credential calls its secret fields. */
const API_SECRETS = PROVIDER_IDS.flatMap((id) => {
  const { automatic } = loadTrigger(id);
  if (automatic === undefined) return [];
  const fields = loadCredential(automatic.credentialType).properties;
  return (
    fields
      // What n8n fetches itself is in no form.
      .filter(({ typeOptions }) => typeOptions?.password === true && typeOptions.expirable !== true)
      .map(({ name, displayName }) => [automatic, name, displayName] as const)
  );
});

test('five helpdesks register webhooks through their API', () => {
  expect(new Set(API_SECRETS.map(([{ credentialType }]) => credentialType)).size).toBe(5);
});

describe.each(API_SECRETS)('with the credential %j', (automatic, field, label) => {
  it.each(NON_TEXTS)(`no API is called with ${field} %j`, async (value, what) => {
    const context = {
      getNode: () => ({ name: 'Trigger' }) as never,
      getCredentials: async () => ({ baseUrl: 'https://x.example', accountId: 1, [field]: value }) as never,
    };
    await expect(readApiCredential(context, automatic)).rejects.toThrow(
      `The field "${label}" of the credential is ${what}, not text`,
    );
  });
});

test.each(NON_TEXTS)('the test of a credential says of %j that it is %s', (value, what) => {
  const credential = { id: '', name: '', type: '', data: { signingSecret: value } } as never;
  expect(testSecrets(credential, [{ name: 'signingSecret', label: 'Signing Key' }])).toEqual({
    status: 'Error',
    message: expect.stringContaining(`The Signing Key is ${what}, not text`),
  });
});
