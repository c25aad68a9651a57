import { findMade, findOwn, markedName } from '../../../core/api/ownership';

const URL = 'https://flows.example.com/1';
const MOVED = 'https://flows.example.com/2';
const OURS = 'Orders (Helpdesk Triggers)';
const stored = { id: '7', url: URL, accountId: '1', made: true };
const webhook = (id: string, url: string, name: string | null | undefined = OURS) => ({
  id,
  url,
  name,
  subscriptions: [],
  secret: null,
});

test('a name is marked, and short enough for the column', () => {
  expect(markedName('Orders')).toBe(OURS);
  expect(markedName('x'.repeat(300))).toBe(`${'x'.repeat(120)} (Helpdesk Triggers)`);
});

describe('the own webhook', () => {
  test('is the one at the URL, made here by its mark or by what is stored', () => {
    const found = (name: string | null | undefined) =>
      findOwn([webhook('9', URL, name)], { url: URL }, undefined);
    expect(found(OURS)).toEqual({ webhook: webhook('9', URL), made: true });
    expect(found('Orders')).toMatchObject({ made: false });
    expect(found(null)).toMatchObject({ made: false });
    const nameless = { ...webhook('9', URL), name: undefined };
    expect(findOwn([nameless], { url: URL }, undefined)).toMatchObject({ made: true });
    expect(findOwn([webhook('7', URL)], { url: URL }, { ...stored, made: false })).toMatchObject({
      made: false,
    });
    expect(findOwn([webhook('7', URL, 'Renamed')], { url: URL }, stored)).toMatchObject({ made: true });
  });

  test('may have to move, if it was made here', () => {
    const webhooks = [webhook('3', 'https://other.example.com/'), webhook('7', URL)];
    expect(findOwn(webhooks, { url: MOVED }, stored)).toEqual({ webhook: webhook('7', URL), made: true });
    expect(findOwn(webhooks, { url: MOVED }, { ...stored, made: false })).toBeUndefined();
    expect(findOwn(webhooks, { url: MOVED }, undefined)).toBeUndefined();
    expect(findOwn([webhook('8', MOVED)], { url: MOVED }, undefined)).toEqual({
      webhook: webhook('8', MOVED),
      made: true,
    });
  });

  test('makes an older one needless', () => {
    const webhooks = [webhook('7', URL), webhook('9', MOVED)];
    expect(findOwn(webhooks, { url: MOVED }, stored)).toEqual({
      webhook: webhook('9', MOVED),
      made: true,
      obsolete: webhook('7', URL),
    });
    expect(findOwn(webhooks, { url: MOVED }, { ...stored, made: false })).toEqual({
      webhook: webhook('9', MOVED),
      made: true,
    });
  });

  test('is not one that somebody pointed elsewhere, nor a stranger with its number', () => {
    expect(findOwn([webhook('7', 'https://other.example.com/')], { url: URL }, stored)).toBeUndefined();
    expect(findOwn([webhook('8', URL)], { url: MOVED }, stored)).toBeUndefined();
  });
});

describe('what may be deleted', () => {
  test.each([
    ['made here, by its id', stored, webhook('7', URL, 'Renamed'), true],
    ['made here, by its name', stored, webhook('9', URL), true],
    ['made by a person', { ...stored, made: false }, webhook('7', URL), false],
    ['at another URL', stored, webhook('7', MOVED), false],
    ['of another name and id', stored, webhook('9', URL, 'Orders'), false],
    ['without a name, and of another id', stored, { ...webhook('9', URL), name: null }, false],
    ['on a server without names, by its id', stored, { ...webhook('7', URL), name: undefined }, true],
    ['on a server without names, of another id', stored, { ...webhook('9', URL), name: undefined }, false],
  ])('one that is %s', (_, known, found, may) => {
    expect(findMade([webhook('1', 'https://other.example.com/'), found], known)).toEqual(
      may ? found : undefined,
    );
  });
});
