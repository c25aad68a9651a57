import { providers, type Provider, type ProviderId } from '../../library';
import { schemaFiles } from '../../schemas/files';
import { listSamples } from '../../simulator/senders';
import { PROVIDER_IDS } from '../../tools/derive/listings';
import { findExpected } from '../fixtures/expected';
import { receivedItem } from '../fixtures/received-item';

interface Preview {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Preview>>;
  readonly items?: Preview;
}

let files: ReadonlyMap<string, object>;
beforeAll(async () => {
  files = await schemaFiles();
});

test('there is a schema for each helpdesk and a preview for each trigger', () => {
  const triggers = [
    ...PROVIDER_IDS.map((id) => previewOf(id)),
    ...['ChatwootRealtime', 'CrispRtm'].map((name) => previewPath(name)),
    // Triggers with more than one version of their node.
    ...PROVIDER_IDS.filter(registersItself).map((id) => previewOf(id, '1.2.0')),
    ...['Chatwoot', 'ChatwootRealtime', 'CrispRtm'].map((name) => previewPath(name, '1.3.0')),
  ];
  const schemas = PROVIDER_IDS.map((id) => `dist/schemas/structure-${id}.json`);
  expect([...files.keys()].sort()).toEqual([...triggers, ...schemas].sort());
});

function previewPath(name: string, version = '1.1.0'): string {
  return `dist/nodes/${name}Trigger/__schema__/v${version}.json`;
}

function previewOf(id: ProviderId, version?: string): string {
  const name = findExpected(id).label.replace(/(?:^|[ .])(.)/g, (_, first: string) => first.toUpperCase());
  return previewPath(name, version);
}

function registersItself(id: ProviderId): boolean {
  return (providers[id] as Provider).registrar !== undefined;
}

test('previews are of the form that n8n draws: types, properties and items, nothing else', () => {
  for (const [path, preview] of files) if (path.includes('__schema__')) expectDrawable(preview, path);
});

function expectDrawable(preview: Preview, path: string): void {
  expect([path, Object.keys(preview)]).toEqual([path, expect.arrayContaining(['type'])]);
  expect(['type', 'properties', 'items']).toEqual(expect.arrayContaining(Object.keys(preview)));
  expect(typeof preview.type).toBe('string');
  for (const [name, each] of Object.entries(preview.properties ?? {}))
    expectDrawable(each, `${path}.${name}`);
  if (preview.items !== undefined) expectDrawable(preview.items, `${path}[]`);
}

const usual = listSamples().filter(({ provider, event }) => {
  const { presets }: Provider = providers[provider];
  return presets['new-customer-message']?.events.includes(event);
});

test.each(usual)('the preview shows every field of $provider $event ($variant)', (sample) => {
  const preview = files.get(previewOf(sample.provider)) ?? {};
  expect(undrawn(receivedItem(sample), preview)).toEqual([]);
});

/** Paths of what an item has and its preview lacks; what may hold anything is shown as an empty object. */
function undrawn(value: unknown, { properties, items }: Preview, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => undrawn(each, items ?? {}, `${path}[]`));
  if (typeof value !== 'object' || value === null || properties === undefined) return [];
  if (Object.keys(properties).length === 0) return [];
  return Object.entries(value).flatMap(([name, each]) => {
    const drawn = properties[name];
    return drawn === undefined ? [`${path}.${name}`] : undrawn(each, drawn, `${path}.${name}`);
  });
}
