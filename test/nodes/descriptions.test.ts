import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { NodeHelpers, type ICredentialType, type INodeProperties, type INodeType } from 'n8n-workflow';
import { providers } from '../../library';
import { createCredentials } from '../../simulator/crisp/tokens';
import { createCodex } from '../../tools/derive/codex';
import { PROVIDER_IDS } from '../../tools/derive/listings';
import { n8nNames } from '../../tools/derive/n8n-names';

const { displayParameter } = NodeHelpers;
const ROOT = resolve(__dirname, '../..');
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  name: string;
  n8n: { nodes: string[]; credentials: string[] };
};
const toSource = (built: string) => join(ROOT, built.replace(/^dist\//, '').replace(/\.js$/, ''));

/** Loads a class as n8n does: the file's name without its ending is the class. */
function load<Type>(built: string): Type {
  const file = toSource(built);
  const name = basename(file).split('.')[0] ?? '';
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- n8n loads by path too
  const exported = require(file) as Record<string, new () => Type>;
  const Loaded = exported[name];
  if (Loaded === undefined) throw new Error(`${file} exports no ${name}`);
  return new Loaded();
}

const nodes = manifest.n8n.nodes.map((built) => ({ built, description: load<INodeType>(built).description }));
const credentials = manifest.n8n.credentials.map((built) => ({ built, type: load<ICredentialType>(built) }));

/** Written out for a trigger that listens to a stream, else made for its helpdesk. */
function readCodex(built: string): { readonly node?: string } {
  const file = `${toSource(built)}.json`;
  const id = PROVIDER_IDS.find(
    (each) => built === n8nNames(each).nodeFile.replace(/^(.*)\.ts$/, 'dist/$1.js'),
  );
  return id === undefined ? JSON.parse(readFileSync(file, 'utf8')) : createCodex(id);
}

const property = (properties: readonly INodeProperties[], name: string) =>
  properties.find((each) => each.name === name);

/** Those that wait for deliveries; the others open a connection of their own. */
const webhookNodes = nodes.filter(({ description }) => description.webhooks !== undefined);
const streamNodes = nodes.filter(({ description }) => description.webhooks === undefined);

it('has a webhook trigger for every helpdesk, and one that listens to a stream', () => {
  expect(streamNodes.map(({ description }) => description.name)).toEqual([
    'chatwootRealtimeTrigger',
    'crispRtmTrigger',
  ]);
  expect(webhookNodes.map(({ description }) => description.name).sort()).toEqual(
    PROVIDER_IDS.map((id) => n8nNames(id).node).sort(),
  );
  expect(webhookNodes).toHaveLength(Object.keys(providers).length);
});

describe.each(nodes)('$description.displayName', ({ built, description }) => {
  it('has its icons beside it, and a codex file that names it', () => {
    const folder = dirname(toSource(built));
    const { light, dark } = description.icon as { light: string; dark: string };
    for (const icon of [light, dark]) expect(existsSync(join(folder, icon.replace('file:', '')))).toBe(true);
    expect(readCodex(built).node).toBe(`${manifest.name}.${description.name}`);
  });

  it('is not of version 1, which n8n makes pay for an expression at each request', () => {
    for (const version of [description.version].flat()) expect(version).toBeGreaterThan(1);
  });

  it('gives each action in the node picker a name of its own', () => {
    const options = (property(description.properties, 'events')?.options ?? []) as { action: string }[];
    const actions = options.map(({ action }) => action);
    expect(actions.length).toBeGreaterThan(2);
    expect(actions.filter((action, index) => actions.indexOf(action) !== index)).toEqual([]);
  });

  it('shows one filter for each thing in its newest version', () => {
    const newest = [description.version].flat().at(-1) ?? 0;
    const fields = (property(description.properties, 'filters')?.options ?? []) as INodeProperties[];
    const isShown = (registration: string, { displayOptions }: INodeProperties) => {
      const { '@version': versions, '/registration': registrations } = displayOptions?.show ?? {};
      const [condition] = (versions ?? []) as { _cnd?: { lt?: number } }[];
      return (
        (newest >= (condition?._cnd?.lt ?? Infinity) ? false : true) &&
        (registrations?.includes(registration) ?? true)
      );
    };
    for (const registration of ['automatic', 'manual']) {
      const things = fields
        .filter((field) => isShown(registration, field))
        .map(({ displayName }) => displayName.replace(/ (?:Names or )?IDs$|s$/, ''));
      expect(things.filter((thing, index) => things.indexOf(thing) !== index)).toEqual([]);
    }
  });

  it('starts with new customer messages', () => {
    expect(property(description.properties, 'events')?.default).toEqual(['preset:new-customer-message']);
  });
});

describe.each(webhookNodes)('$description.displayName', ({ description }) => {
  it('uses a credential of this package in each mode but the unsigned one', () => {
    const used = description.credentials ?? [];
    expect(credentials.map(({ type }) => type.name)).toEqual(
      expect.arrayContaining(used.map(({ name }) => name)),
    );
    const registers = property(description.properties, 'registration') !== undefined;
    const modes = (property(description.properties, 'authentication')?.options ?? []) as { value: string }[];
    const isOptional = modes.some(({ value }) => value === 'unsigned');
    const hiddenFor = {
      ...(registers && { registration: ['automatic'] }),
      ...(isOptional && { authentication: ['unsigned'] }),
    };
    expect(used.map(({ displayOptions }) => displayOptions?.hide ?? {})).toEqual([
      ...(registers ? [{ registration: ['manual', 'by-hand'] }] : []),
      hiddenFor,
    ]);
  });

  it('offers to register itself where the helpdesk lets it, each way with its own notice', () => {
    const label = description.displayName.replace(' Trigger', '');
    const provider = Object.values(providers).find((each) => each.label === label);
    const notices = description.properties.filter(({ name }) => /^(automatic|setup)Notice$/.test(name));
    expect(notices.map(({ displayOptions }) => displayOptions?.show)).toEqual(
      provider?.registrar === undefined
        ? [undefined]
        : [{ registration: ['automatic'] }, { registration: ['manual', 'by-hand'] }],
    );
  });

  it('names the way out for who has no public URL: the trigger that needs none, or a tunnel', () => {
    const notices = description.properties.filter(({ name }) => /^(automatic|setup)Notice$/.test(name));
    const other = { crispTrigger: 'Crisp RTM Trigger', chatwootTrigger: 'Chatwoot Realtime Trigger' };
    const socket = other[description.name as keyof typeof other];
    for (const { displayName } of notices) {
      expect(displayName).toMatch(/No public URL\?.* a tunnel to this machine/);
      if (socket !== undefined) expect(displayName).toContain(`use the ${socket}, which needs no URL, or`);
    }
  });

  it('stores one value for one choice in each version, a word of its own for "by hand" before 1.2', () => {
    const choices = description.properties.filter(({ name }) => name === 'registration');
    const values = choices.map(({ displayOptions, options }) => [
      displayOptions?.show?.['@version'],
      options?.map((option) => 'value' in option && option.value),
    ]);
    const expected = [
      [[{ _cnd: { gte: 1.2 } }], ['automatic', 'manual']],
      [[{ _cnd: { lt: 1.2 } }], ['automatic', 'by-hand']],
    ];
    const registers = property(description.properties, 'registration') !== undefined;
    expect(values).toEqual(registers ? expected : []);
    // Chatwoot's has lists of its own since 1.3.
    const listsAlone = description.name === 'chatwootTrigger' ? [1.3] : [];
    expect(description.version).toEqual(registers ? [1.1, 1.2, ...listsAlone] : 1.1);
  });

  it('begins with what to do at the helpdesk, then proof, events, filters and options', () => {
    const names = description.properties
      .map(({ name }) => name)
      .filter((name) => !/^(signature|unsigned|urlkey|automatic)Notice$|^registration$/.test(name));
    expect(names).toEqual(['setupNotice', 'authentication', 'events', 'filters', 'options']);
  });

  it('offers each event once, with a description', () => {
    const events = property(description.properties, 'events');
    const options = (events?.options ?? []) as { name: string; value: string; description: string }[];
    expect(new Set(options.map(({ value }) => value)).size).toBe(options.length);
    expect(options.filter(({ name, description: text }) => !name || !text)).toEqual([]);
  });

  it('answers with a literal, so that n8n evaluates nothing for it', () => {
    for (const webhook of description.webhooks ?? []) expect(webhook.responseData).toBe('');
  });
});

describe.each(streamNodes)('$description.displayName', ({ description }) => {
  it('asks for events, filters and options, in this order, and has a panel that speaks of a connection', () => {
    const names = description.properties.map(({ name }) => name);
    expect([...new Set(names)].filter((name) => name !== 'websites' && name !== 'inboxes')).toEqual([
      'setupNotice',
      'events',
      'filters',
      'options',
    ]);
    expect(JSON.stringify(description.triggerPanel)).toContain('keeps a connection');
  });

  it('has the filters of the webhook trigger', () => {
    const sibling = webhookNodes.find(
      (each) => each.description.name === description.name.replace(/(?:Rtm|Realtime)Trigger$/, 'Trigger'),
    );
    const listFilters = (properties: readonly INodeProperties[] = []) => [
      ...new Set((property(properties, 'filters')?.options ?? []).map(({ name }) => name)),
    ];
    expect(listFilters(description.properties).length).toBeGreaterThan(5);
    expect(listFilters(description.properties)).toEqual(listFilters(sibling?.description.properties));
  });

  it('uses a credential of this package', () => {
    const [credential] = description.credentials ?? [];
    expect(credentials.map(({ type }) => type.name)).toContain(credential?.name);
  });
});

/** What may be left empty, of each credential. Crisp's hooks have one of two secrets, and n8n cannot ask for either. */
const MAY_BE_EMPTY: Readonly<Record<string, readonly string[]>> = {
  chatwootWebhookApi: ['accountId'],
  crispWebhookApi: ['signingSecret', 'urlSecret', 'previousUrlSecrets'],
  helpCrunchWebhookApi: ['apiKey'],
  intercomWebhookApi: ['baseUrl', 'accessToken'],
};

it('asks about a simulator only whom its token shows to test', () => {
  const { properties = [] } = credentials.find(({ type }) => type.name === 'crispRtmApi')?.type ?? {};
  const shown = (identifier: string, allowStandIn: boolean) =>
    properties
      .filter(({ name }) => name === 'allowStandIn' || name === 'apiUrl')
      .filter((each) => displayParameter({ identifier, allowStandIn }, each, null, null))
      .map(({ name }) => name);
  const { plugin, website, user } = createCredentials('8c842203-7ed8-4e29-a608-7cf78a7d2fcc');
  for (const { identifier } of [plugin, website, user]) {
    expect(shown(identifier, false)).toEqual(['allowStandIn']);
    expect(shown(identifier, true)).toEqual(['allowStandIn', 'apiUrl']);
  }
  for (const identifier of ['', '0e65e85a-8f96-44f6-86f2-74ac93087453'])
    expect([shown(identifier, false), shown(identifier, true)]).toEqual([[], []]);
});

describe.each(credentials)('$type.displayName', ({ built, type }) => {
  it('requires each field that it cannot do without, and says of the others what they are for', () => {
    const asked = type.properties.filter(({ type: kind }) => kind === 'string');
    const optional = asked.filter(({ required, name }) => !required && name !== 'previousSigningSecrets');
    // Of a webhook's credential the address is for links only.
    const hasAddress = /WebhookApi$/.test(type.name) && property(type.properties, 'baseUrl') !== undefined;
    const expected = MAY_BE_EMPTY[type.name] ?? (hasAddress ? ['baseUrl'] : []);
    expect(optional.map(({ name }) => name)).toEqual(expected);
    for (const { description } of optional)
      expect(description).toMatch(/\b[Oo]nly (?:used|needed)\b|^Optional\. |^For a \w+ Hook: |^Keeps old /);
  });

  it('lets an HTTP Request node call the API, where it holds a token of it', () => {
    const holdsToken = ['accessToken', 'tokenKey', 'apiKey'].some(
      (name) => property(type.properties, name) !== undefined,
    );
    expect(type.authenticate !== undefined).toBe(holdsToken);
  });

  it('hides its secrets, allows old ones where it checks signatures, and has icons and a page', () => {
    const secrets = type.properties.filter(({ name }) => /secret|key|token/i.test(name));
    expect(secrets.length).toBeGreaterThan(0);
    expect(secrets.filter(({ typeOptions }) => typeOptions?.password !== true)).toEqual([]);
    const signs = property(type.properties, 'signingSecret') !== undefined;
    expect(property(type.properties, 'previousSigningSecrets') !== undefined).toBe(signs);
    const { light, dark } = type.icon as { light: string; dark: string };
    for (const icon of [light, dark]) {
      expect(existsSync(join(dirname(toSource(built)), icon.replace('file:', '')))).toBe(true);
    }
    expect(type.documentationUrl).toMatch(/^https:.*\/docs\/triggers\/[a-z-]+\.md$/);
  });
});
