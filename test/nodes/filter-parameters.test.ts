import type { INodeProperties } from 'n8n-workflow';
import { botble } from '../../helpdesks/botble';
import { chatwoot } from '../../helpdesks/chatwoot';
import { crisp } from '../../helpdesks/crisp';
import { filterParameters } from '../../nodes/host/filter-parameters';

const AUTOMATIC = { show: { '/registration': ['automatic'] } };
const fields = (...given: Parameters<typeof filterParameters>) =>
  (filterParameters(...given).options ?? []) as INodeProperties[];
const namesOf = (given: readonly INodeProperties[]) => given.map(({ name }) => name);

test('only those that mean something at the helpdesk, and kinds', () => {
  expect(namesOf(fields(botble)).sort()).toEqual(['kinds', 'onlyFromCustomers', 'senderTypes', 'statuses']);
});

test('values that the helpdesk knows are a list, in words', () => {
  const statuses = fields(botble).find(({ name }) => name === 'statuses');
  expect(statuses?.options).toEqual([
    { name: 'Open', value: 'open' },
    { name: 'Resolved', value: 'resolved' },
  ]);
});

test('attributes that the list does not offer can be typed', () => {
  const names = namesOf(fields(chatwoot));
  expect(names).toEqual(expect.arrayContaining(['changedAttributes', 'moreChangedAttributes']));
});

test('kinds are those of the events that can arrive there', () => {
  const kindsOn = (surfaces?: readonly string[]) =>
    fields(crisp, surfaces)
      .find(({ name }) => name === 'kinds')
      ?.options?.map(({ name }) => name) ?? [];
  expect(kindsOn()).toEqual([...kindsOn()].sort());
  expect(kindsOn()).toContain('message.received');
  expect(kindsOn(['no such surface'])).toEqual([]);
});

test.each([
  ['without lists', undefined],
  ['with lists', AUTOMATIC],
])('%s they stand in the order of the alphabet, as n8n wants it', (_what, listed) => {
  const labels = fields(chatwoot, chatwoot.webhookSurfaces, listed).map(({ displayName }) => displayName);
  expect(labels).toEqual([...labels].sort((one, other) => one.localeCompare(other)));
});

test('lists are there only where the helpdesk can be asked', () => {
  const picked = (...given: Parameters<typeof filterParameters>) =>
    namesOf(fields(...given)).filter((name) => name.startsWith('picked'));
  expect(picked(chatwoot)).toEqual([]);
  expect(picked(chatwoot, chatwoot.webhookSurfaces, AUTOMATIC)).toContain('pickedInboxes');
  expect(picked(botble, botble.webhookSurfaces, AUTOMATIC)).toEqual([]);
});
