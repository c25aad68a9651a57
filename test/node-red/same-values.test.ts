import type { INodePropertyOptions } from 'n8n-workflow';
import type { Provider, StreamingProvider } from '../../core/helpdesk/provider';
import { CrispRtmApi } from '../../credentials/CrispRtmApi.credentials';
import { providers } from '../../helpdesks';
import type { SavedWebhook } from '../../node-red/host/config';
import { editorData } from '../../node-red/host/editor-data';
import { migrate } from '../../node-red/host/migrations';
import { readSettings } from '../../node-red/host/read-settings';
import { serveStreamData } from '../../node-red/host/stream/editor-data';
import { ChatwootRealtimeTrigger } from '../../nodes/ChatwootRealtimeTrigger/ChatwootRealtimeTrigger.node';
import { CrispRtmTrigger } from '../../nodes/CrispRtmTrigger/CrispRtmTrigger.node';
import { readParameters } from '../../nodes/host/read-parameters';
import { PROVIDER_IDS } from '../../tools/derive/listings';
import { renderType } from '../../tools/derive/node-red-page';
import { FakeNodeRed } from '../../tools/house/fake-node-red';
import { ALONE, RENAMED } from '../fixtures/stored-settings/different-names';
import { n8nSettings } from '../fixtures/stored-settings/n8n-settings';
import {
  choicesIn,
  defaultsOf,
  nodeRedSettings,
  type Offered,
} from '../fixtures/stored-settings/node-red-settings';
import type { StoredSetting } from '../fixtures/stored-settings/stored-setting';
import { loadNode } from '../nodes/load-trigger';

type Settings = readonly StoredSetting[];

const nameInNodeRed = ({ name }: StoredSetting) => RENAMED[name]?.to ?? name;

const webhooks = PROVIDER_IDS.map((id) => {
  const offered = editorData(providers[id]) as unknown as Offered;
  return [id, n8nSettings(loadNode(id)), nodeRedSettings(`${id}-webhook`, offered)] as const;
});

async function streamSettings(provider: StreamingProvider, slug: string): Promise<Settings> {
  const host = new FakeNodeRed();
  serveStreamData(host.RED, provider);
  const { body } = await host.ask(`GET /helpdesk-triggers/${slug}`);
  return nodeRedSettings(slug, body as Offered);
}

const streams = [
  ['crisp-rtm', n8nSettings(new CrispRtmTrigger()), providers.crisp],
  ['chatwoot-realtime', n8nSettings(new ChatwootRealtimeTrigger()), providers.chatwoot],
] as const;

function expectSameNames(n8n: Settings, nodeRed: Settings): void {
  const here = new Set(n8n.filter(({ name }) => !(name in ALONE)).map(nameInNodeRed));
  const there = new Set(nodeRed.map(({ name }) => name).filter((name) => !(name in ALONE)));
  expect(here.size).toBeGreaterThan(5);
  expect([...there].sort()).toEqual([...here].sort());
}

/** Where a person types, n8n may store a number or a list and Node-RED the text: both are read alike. */
function expectSameValues(n8n: Settings, nodeRed: Settings): void {
  const valuesOf = ({ values, isList }: StoredSetting) =>
    values === 'typed' ? [values] : [...values.map(String).sort(), isList];
  for (const setting of n8n) {
    const twin = nodeRed.find(({ name }) => name === nameInNodeRed(setting));
    if (twin !== undefined) expect([setting.name, valuesOf(twin)]).toEqual([setting.name, valuesOf(setting)]);
  }
}

describe.each(webhooks)('the webhook trigger of %s', (id, n8n, nodeRed) => {
  test('has its settings under the same names on both hosts', () => expectSameNames(n8n, nodeRed));

  test('stores the same values for them', () => expectSameValues(n8n, nodeRed));

  const provider: Provider = providers[id];
  const freshFlow = Object.fromEntries(nodeRed.map(({ name, initial }) => [name, initial]));
  const inNodeRed = (changes: object) =>
    readSettings(provider, migrate({ version: 2, ...freshFlow, ...changes } as unknown as SavedWebhook));
  const inN8n = (setting?: StoredSetting, value?: unknown) => {
    const stored: Record<string, unknown> = { filters: {}, options: {} };
    for (const { name, within, initial } of n8n) if (within === undefined) stored[name] = initial;
    if (setting !== undefined) stored[setting.within ?? setting.name] = { [setting.name]: value };
    if (setting !== undefined && setting.within === undefined) stored[setting.name] = value;
    const getNodeParameter = (name: string, fallback: unknown) => stored[name] ?? fallback;
    return readParameters({ getNodeParameter: getNodeParameter as never });
  };

  test('means the same on both when it is new', () => expect(inNodeRed({})).toEqual(inN8n()));

  test.each(n8n.map((setting) => [setting.name, setting] as const))(
    'means the same with any %s',
    (_, setting) => {
      const isNumber = typeof setting.initial === 'number';
      const values = setting.values === 'typed' ? ['7'] : setting.values;
      for (const value of values) {
        const changed = inN8n(setting, setting.isList ? [value] : isNumber ? Number(value) : value);
        const twin = nodeRed.find(({ name }) => name === nameInNodeRed(setting));
        expect(inNodeRed({ [nameInNodeRed(setting)]: twin?.isList === true ? [value] : value })).toEqual(
          changed,
        );
      }
    },
  );
});

test.each(streams)('%s has the same settings and values on both hosts', async (slug, n8n, provider) => {
  const nodeRed = await streamSettings(provider, slug);
  expectSameNames(n8n, nodeRed);
  expectSameValues(n8n, nodeRed);
});

test('a kind of token of Crisp is stored alike, and chosen alike where nobody chose', () => {
  const tier = new CrispRtmApi().properties.find(({ name }) => name === 'tier');
  const page = renderType('crisp-rtm-account');
  const values = (tier?.options as INodePropertyOptions[]).map(({ value }) => value);
  expect(choicesIn(page, 'node-config-input-tier')).toEqual(values);
  expect(defaultsOf(page, 'crisp rtm account').tier?.value).toBe(tier?.default);
});

test('what is listed here as different is there, and the reason said', async () => {
  const all = await Promise.all(
    streams.map(async ([slug, n8n, provider]) => [n8n, await streamSettings(provider, slug)]),
  );
  const both = [...webhooks.map(([, n8n, nodeRed]) => [n8n, nodeRed]), ...all] as [Settings, Settings][];
  const inN8n = new Set(both.flatMap(([n8n]) => n8n.map(({ name }) => name)));
  const inNodeRed = new Set(both.flatMap(([, nodeRed]) => nodeRed.map(({ name }) => name)));
  expect(Object.keys(RENAMED).filter((name) => !inN8n.has(name))).toEqual([]);
  expect(Object.values(RENAMED).filter(({ to }) => !inNodeRed.has(to))).toEqual([]);
  expect(Object.keys(ALONE).filter((name) => inN8n.has(name) === inNodeRed.has(name))).toEqual([]);
});
