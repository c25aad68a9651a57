import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { providers } from '../../helpdesks';
import { FILTER_FORMS } from '../../nodes/host/filter-forms';
import { eventChoices } from '../../core/select/event-choices';
import { streamChoices } from '../../core/streams/stream-choices';
import { createTranslator } from '../../node-red/host/texts';
import { readOwnTexts, splitLanguageFile } from '../../tools/derive/node-red-texts';

const ROOT = join(__dirname, '../../node-red');
const ENGLISH = 'en-US';
const LANGUAGES = [ENGLISH, 'de', 'fr', 'ja', 'zh-CN'];
const SHARED = ['host', 'host/registration', 'host/stream'];

/** Every file of English texts; the other languages have the same files, elsewhere. */
const catalogues = [
  ...SHARED.map((folder) => `${folder}/locales/${ENGLISH}.json`),
  ...globSync(`*/locales/${ENGLISH}.html`, { cwd: ROOT }),
  ...globSync(`*-*/locales/${ENGLISH}/*.json`, { cwd: ROOT }),
];
const helps = [
  ...globSync(`host/help/*.${ENGLISH}.html`, { cwd: ROOT }),
  ...globSync(`*/locales/${ENGLISH}.html`, { cwd: ROOT }),
  ...globSync(`*-*/locales/${ENGLISH}/*.html`, { cwd: ROOT }),
];

const inLanguage = (file: string, language: string) => file.replace(ENGLISH, language);
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

/** Texts by their full keys. */
function texts(file: string): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (node: object, prefix: string) => {
    for (const [key, value] of Object.entries(node) as [string, unknown][]) {
      if (typeof value === 'string') found.set(prefix + key, value);
      else visit(value as object, `${prefix}${key}.`);
    }
  };
  const text = read(file);
  visit(file.endsWith('.html') ? splitLanguageFile(text).texts : (JSON.parse(text) as object), '');
  return found;
}

/** What is filled in later, and what a person has to type as it stands. */
const fixed = (text: string) => (text.match(/__\w+__|\{\{\w+\}\}|\{"[^}]*\}|verified: \w+/g) ?? []).sort();

test('there are texts and helps to compare', () => {
  const [helpdesks, streams, accountsOfStreams] = [Object.keys(providers).length, 2, 1];
  expect(catalogues).toHaveLength(SHARED.length + helpdesks + streams + accountsOfStreams);
  const parts = ['account', 'account-registration', 'example', 'registration', 'webhook'];
  expect(helps).toHaveLength(parts.length + helpdesks + streams + accountsOfStreams);
});

describe.each(LANGUAGES.filter((language) => language !== ENGLISH))('%s', (language) => {
  test.each(catalogues)('%s: has every text, and none more', (file) => {
    const english = texts(file);
    const theirs = texts(inLanguage(file, language));
    expect([...theirs.keys()].sort()).toEqual([...english.keys()].sort());
    expect([...theirs].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test.each(catalogues)('%s: fills in the same words', (file) => {
    const theirs = texts(inLanguage(file, language));
    for (const [key, text] of texts(file)) {
      expect([key, fixed(theirs.get(key) ?? '')]).toEqual([key, fixed(text)]);
    }
  });

  test.each(helps)('%s: says as much, with the same code and links', (file) => {
    const english = read(file);
    const theirs = read(inLanguage(file, language));
    for (const part of [/data-help-name="[^"]+"/g, /href="[^"]+"/g, /<h3>/g, /<li>/g, /<dt>[^<]+/g]) {
      expect(theirs.match(part) ?? []).toEqual(english.match(part) ?? []);
    }
    const includes = (page: string, own: string) =>
      [...page.matchAll(/<!-- include (\S+) -->/g)].map(([, name = '']) => name.replace(`.${own}.`, '.'));
    expect(includes(theirs, language)).toEqual(includes(english, ENGLISH));
  });
});

test.each(Object.entries(FILTER_FORMS))('the filter %s is called the same on both hosts', (name, form) => {
  const [field] = form(name, true);
  const label = texts(`host/locales/${ENGLISH}.json`).get(`label.${name}`);
  expect(label?.toLowerCase()).toBe(field?.displayName.toLowerCase());
});

test('no text of the shared ones is written down twice', () => {
  const keys = SHARED.flatMap((folder) => [...texts(`${folder}/locales/${ENGLISH}.json`).keys()]);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test('every group of events has a name', () => {
  const shared = SHARED.flatMap((folder) => [...texts(`${folder}/locales/${ENGLISH}.json`).keys()]);
  const named = (set: string, groups: readonly string[]) => {
    const own = readOwnTexts(set, ENGLISH).group ?? {};
    return groups.filter((group) => !shared.includes(`group.${group}`) && !Object.hasOwn(own, group));
  };
  const listGroups = (choices: readonly { group: string }[]) => [
    ...new Set(choices.map(({ group }) => group)),
  ];
  const nameless = [
    ...Object.values(providers).flatMap((provider) =>
      named(`${provider.id}-webhook`, listGroups(eventChoices(provider))),
    ),
    ...named('crisp-rtm', listGroups(streamChoices(providers.crisp, 'user'))),
    ...named('chatwoot-realtime', listGroups(streamChoices(providers.chatwoot))),
  ];
  expect(nameless).toEqual([]);
});

test('what stands under a node is short in every language', () => {
  const long = LANGUAGES.flatMap((language) =>
    SHARED.flatMap((folder) =>
      [...texts(`${folder}/locales/${language}.json`)]
        .filter(([key]) => /^(status|refused|trouble)\./.test(key))
        .filter(([, text]) => text.replaceAll(/__\w+__/g, '00').length > 32)
        .map(([key]) => `${language} ${key}`),
    ),
  );
  expect(long).toEqual([]);
});

test('dialogs take every colour from the theme', () => {
  const css = readFileSync(join(ROOT, 'resources/helpdesk.css'), 'utf8');
  expect(
    css.match(/#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/gi)?.filter((colour) => /[0-9(]/.test(colour)) ?? [],
  ).toEqual([]);
  for (const [, value] of css.matchAll(
    /(?:^|[\s;{])(?:color|background|border[a-z-]*-color):\s*([^\s;][^;]*);/g,
  )) {
    expect(value).toMatch(/^var\(--red-ui-/);
  }
});

test("a type's own text stands before the one that all types share", () => {
  const known: Readonly<Record<string, string>> = {
    'crisp rtm.status.own': 'Mine',
    'status.own': 'Everybody’s',
    'status.shared': 'Everybody’s __n__',
  };
  // As Node-RED has it: what is not there is its own key.
  const _ = (key: string, words?: Record<string, string>) =>
    known[key]?.replace('__n__', `${words?.n}`) ?? key;
  const translate = createTranslator({ _ } as never, 'crisp rtm');
  expect(translate('status.own')).toBe('Mine');
  expect(translate('status.shared', { n: 3 })).toBe('Everybody’s 3');
  expect(translate('status.none')).toContain('status.none');
});
