import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ICredentialType, INodeProperties, INodePropertyOptions, INodeType } from 'n8n-workflow';
import type { Provider } from '../../core/helpdesk/provider';
import { providers } from '../../helpdesks';
import { PROVIDER_IDS, toClassName } from '../../tools/derive/listings';
import { n8nNames } from '../../tools/derive/n8n-names';
import { derivedFrom } from '../../tools/derive/node-red-types';
import { readOwnTexts, readSharedTexts } from '../../tools/derive/node-red-texts';

const ROOT = join(__dirname, '../..');
const shared = readSharedTexts('en-US').label ?? {};

/** A field of n8n's, and the text of Node-RED's that is to call it the same. */
type Pairs = Readonly<Record<string, string>>;

const CREDENTIAL: Pairs = {
  baseUrl: 'baseUrl',
  accountId: 'accountId',
  accessToken: 'apiToken',
  signingSecret: 'secret',
  previousSigningSecrets: 'previousSecrets',
  urlKey: 'urlKey',
  tier: 'tier',
  websiteId: 'websiteId',
  identifier: 'identifier',
  tokenKey: 'key',
  allowStandIn: 'allowStandIn',
  apiUrl: 'apiUrl',
};

const TRIGGER: Pairs = {
  registration: 'registration',
  authentication: 'mode',
  events: 'events',
  filters: 'filters',
  options: 'options',
  bodyLimit: 'maxBodyKb',
  allowPrivateUrl: 'allowPrivateUrl',
  dropDuplicates: 'dropDuplicates',
  dropRepeats: 'dropRepeats',
  emitTests: 'emitTests',
  emitRefusals: 'emitRefusals',
  keepCredentials: 'keepCredentials',
  foldStatusChanges: 'foldStatusChanges',
  output: 'output',
  replayWindow: 'replayWindow',
  shareDuplicates: 'shareDuplicates',
  catchUp: 'catchUp',
  afterRestart: 'afterRestart',
};

function load<Type>(file: string): Type {
  const module = jest.requireActual<Record<string, new () => Type>>(join(ROOT, file));
  const Loaded = module[basename(file).split('.')[0] ?? ''];
  if (Loaded === undefined) throw new Error(`${file} exports nothing of its name.`);
  return new Loaded();
}

/** Where n8n's choices have their text. */
const CHOICES: Pairs = {
  registration: 'registration',
  authentication: 'mode',
  output: 'output',
  tier: 'tier',
};

/** n8n wants "Names or IDs" of lists that are loaded; what shares duplicates is called by each host's own nodes. */
const wordsOf = (displayName: string) =>
  displayName.replace(/ Names or IDs$/, 's').replace(/(?<=^Share Duplicates) With .*$/, '');

const begins = (text: string, words: string) => text.toLowerCase().startsWith(words.toLowerCase());

/** `n8n's words ≠ Node-RED's`, of the fields that both have; a longer text may begin with the other's. */
function differences(fields: readonly INodeProperties[], pairs: Pairs, set: string): string[] {
  const own = readOwnTexts(set, 'en-US').label ?? {};
  return fields
    .filter(({ type }) => type !== 'notice' && type !== 'hidden')
    .flatMap(({ name, displayName }) => {
      const key = pairs[name] ?? '';
      const text = own[key] ?? shared[key];
      if (text === undefined) return [];
      return begins(text, wordsOf(displayName)) ? [] : [`${displayName} ≠ ${text}`];
    });
}

/** The same of the choices of those fields. */
function differentChoices(fields: readonly INodeProperties[], set: string): string[] {
  return fields.flatMap(({ name, options = [] }) => {
    const section = CHOICES[name] ?? '';
    const texts = { ...readSharedTexts('en-US')[section], ...readOwnTexts(set, 'en-US')[section] };
    return (options as INodePropertyOptions[]).flatMap(({ name: words, value }) => {
      const text = texts[String(value)];
      return text === undefined || begins(text, words) ? [] : [`${words} ≠ ${text}`];
    });
  });
}

const optionsOf = (properties: readonly INodeProperties[]) => [
  ...properties,
  ...properties.flatMap(({ type, options }) => (type === 'collection' ? (options as INodeProperties[]) : [])),
];

test('there is a set of Node-RED for every helpdesk', () => {
  for (const id of PROVIDER_IDS) expect(derivedFrom(`${id}-account`)).toBe(id);
});

test.each(PROVIDER_IDS)('the account of %s has the same fields by the same names on both hosts', (id) => {
  const { registrar }: Provider = providers[id];
  // In Node-RED, only an account that registers webhooks asks for a token.
  const { accessToken: _, ...withoutToken } = CREDENTIAL;
  const pairs = registrar === undefined ? withoutToken : CREDENTIAL;
  const files = globSync(`credentials/${toClassName(id)}{Webhook,Account}Api.credentials.ts`, { cwd: ROOT });
  expect(files).toHaveLength(registrar === undefined ? 1 : 2);
  for (const file of files) {
    const { properties } = load<ICredentialType>(file);
    expect(differences(properties, pairs, `${id}-account`)).toEqual([]);
  }
});

test.each(PROVIDER_IDS)('the trigger of %s calls its settings the same on both hosts', (id) => {
  const { description } = load<INodeType>(n8nNames(id).nodeFile);
  const fields = optionsOf(description.properties);
  expect(fields.length).toBeGreaterThan(5);
  expect(differences(fields, TRIGGER, `${id}-webhook`)).toEqual([]);
  expect(differentChoices(fields, `${id}-webhook`)).toEqual([]);
});

test.each([
  ['CrispRtm', 'crisp-rtm', 'crisp-rtm-account'],
  ['ChatwootRealtime', 'chatwoot-realtime', 'chatwoot-account'],
])('%s calls its settings the same on both hosts', (name, set, account) => {
  const { description } = load<INodeType>(`nodes/${name}Trigger/${name}Trigger.node.ts`);
  expect(differences(optionsOf(description.properties), TRIGGER, set)).toEqual([]);
  const { properties } = load<ICredentialType>(`credentials/${name}Api.credentials.ts`);
  expect(differences(properties, CREDENTIAL, account)).toEqual([]);
  expect(differentChoices(properties, account)).toEqual([]);
});
