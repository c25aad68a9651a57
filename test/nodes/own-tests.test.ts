import { leftByTest, noteTest } from '../../nodes/host/own-tests';
import { fakeContext } from './fake-context';

const OWN = 'https://flows.example.com/n8n/webhook/5a0c/webhook';
const TEST = 'https://flows.example.com/n8n/webhook-test/5a0c/webhook';
const NAME = 'n8n test: Orders';

test('what a stopped n8n left of a test differs from the own URL in one part of the path', () => {
  const isLeft = leftByTest(fakeContext().context, OWN);
  expect(isLeft(TEST, NAME)).toBe(true);
  // The part is the owner's to choose.
  expect(isLeft(OWN.replace('/webhook/', '/try/'), NAME)).toBe(true);
});

test.each([
  ['the published trigger itself', OWN, NAME],
  ['another host', TEST.replace('flows.', 'other.'), NAME],
  ['another scheme', TEST.replace('https:', 'http:'), NAME],
  ['another path before it', TEST.replace('/n8n/', '/'), NAME],
  ['another webhook', TEST.replace('5a0c', '5a0d'), NAME],
  ['another path behind it', `${TEST}/x`, NAME],
  ['what a person called otherwise', TEST, 'My own test'],
  ['what a published trigger is called', TEST, 'n8n: Orders'],
  ['what is no URL', 'somewhere', NAME],
])('%s is not taken for that', (_what, url, name) => {
  expect(leftByTest(fakeContext().context, OWN)(url, name)).toBe(false);
});

test('a test that listens in this process is left alone, and one of another trigger counts for nothing', () => {
  const { context } = fakeContext();
  noteTest(fakeContext().context, true);
  const isLeft = leftByTest(context, OWN);
  expect(isLeft(TEST, NAME)).toBe(true);
  noteTest(context, true);
  expect(isLeft(TEST, NAME)).toBe(false);
  noteTest(context, false);
  expect(isLeft(TEST, NAME)).toBe(true);
});

test('a password in the own URL makes no difference', () => {
  const isLeft = leftByTest(fakeContext().context, OWN.replace('//', '//user:password@'));
  expect([isLeft(TEST, NAME), isLeft(OWN, NAME)]).toEqual([true, false]);
});

test.each(['', 'https://flows.example.com/x', 'no URL'])('with the own URL %j nothing is taken', (own) => {
  expect(leftByTest(fakeContext().context, own)(TEST, NAME)).toBe(false);
  expect(leftByTest(fakeContext().context, own)('https://flows.example.com/y', NAME)).toBe(false);
});
