import { crisp } from '../../../helpdesks/crisp';
import type { CrispPayloads } from '../../../helpdesks/crisp/payloads';
import type { JsonObject } from '../../../core/read/read';
import { envelope, example, hook } from './deliveries';

const PREFIX = '5d0f1c8a-7b3e-4a96-9c1d-2e8f6b4a0d37:session_9b2e7d64-1f0c-4e58-a3d7-c6f5b8e21a40';
/** `printf '%s' '{"any":"body"}' | sha256sum` */
const RAW = '{"any":"body"}';
const RAW_SHA256 = 'dde011d8dea63f8a86d3bafe4620fb5d93cddbc45460e6456fb56e52225e2f29';

const inHook = (event: string, payload: JsonObject) =>
  crisp.identify({ event, payload, body: envelope(event, payload) }, hook(RAW));
const overRtm = (event: string, payload: JsonObject) =>
  crisp.identify({ event, payload, body: payload }, null);

test.each<[keyof CrispPayloads, string]>([
  ['message:send', `${PREFIX}:message:send:177261780012301`],
  ['message:received', `${PREFIX}:message:received:177261786045602`],
  ['message:removed', `${PREFIX}:message:removed:177261786045602`],
])('%s is known by its fingerprint, the same in a hook and over RTM', (event, id) => {
  expect(inHook(event, example(event))).toBe(id);
  expect(overRtm(event, example(event))).toBe(id);
});

describe('message:updated', () => {
  const tuesday = { ...example('message:updated', 'picker answered') };
  const friday = { ...tuesday, content: 'another choice' };

  test('has a key with the fingerprint and a hash', () => {
    expect(inHook('message:updated', tuesday)).toMatch(
      new RegExp(`^${PREFIX}:message:updated:177261786045603:[0-9a-f]{64}$`),
    );
  });

  test('is the same update again only with the same content', () => {
    expect(inHook('message:updated', tuesday)).toBe(inHook('message:updated', { ...tuesday }));
    expect(inHook('message:updated', tuesday)).not.toBe(inHook('message:updated', friday));
  });

  test('has no key over RTM, where nothing tells a change back from the first one', () => {
    expect(overRtm('message:updated', tuesday)).toBeNull();
  });

  test('to another choice and back again is a third update', () => {
    const at = (timestamp: number) =>
      crisp.identify({ event: 'message:updated', payload: tuesday, body: { timestamp } }, hook(RAW));
    expect(at(1772617801000)).toBe(at(1772617801000));
    expect(at(1772617801000)).not.toBe(at(1772617809000));
  });

  test.each([600, 200_000])('nested %i levels deep falls back to the bytes', (levels) => {
    const content = JSON.parse('['.repeat(levels) + ']'.repeat(levels)) as object;
    expect(inHook('message:updated', { ...tuesday, content })).toBe(RAW_SHA256);
    expect(overRtm('message:updated', { ...tuesday, content })).toBeNull();
  });
});

test.each<keyof CrispPayloads>(['session:set_state', 'people:profile:updated', 'plugin:event'])(
  '%s is known by the bytes of the hook, and by nothing over RTM',
  (event) => {
    expect(inHook(event, example(event))).toBe(RAW_SHA256);
    expect(overRtm(event, example(event))).toBeNull();
  },
);

test('only messages are known by their fingerprint', () => {
  const payload = example('message:send');
  expect(inHook('session:set_state', payload)).toBe(RAW_SHA256);
});

test('an update over RTM has no key, even if it tells a time', () => {
  const payload = { ...example('message:updated', 'picker answered'), timestamp: 1772617801000 };
  expect(overRtm('message:updated', payload)).toBeNull();
});

test('a message of no website is known by its bytes', () => {
  const { website_id: _, ...payload } = example('message:send');
  expect(crisp.identify({ event: 'message:send', payload, body: {} }, hook(RAW))).toBe(RAW_SHA256);
});

test.each(['missing', 'too-large'] as const)('a body that is %s has no bytes to be known by', (rawBody) => {
  const envelope = { event: 'session:set_state', payload: {}, body: {} };
  expect(crisp.identify(envelope, { ...hook(RAW), rawBody })).toBeNull();
});

test.each([{ fingerprint: null }, { session_id: 7.5e400 }, { fingerprint: {} }])(
  'a message without what makes its key falls back: %j',
  (broken) => {
    const payload = { ...example('message:send'), ...broken };
    expect(inHook('message:send', payload)).toBe(RAW_SHA256);
    expect(overRtm('message:send', payload)).toBeNull();
  },
);
