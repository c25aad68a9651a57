import { EventEmitter } from 'node:events';
import type { Node } from '@node-red/registry';
import { getMemories } from '../../node-red/host/memories';

const NOW = Date.UTC(2026, 2, 4);
const node = (id: string, z = 'tab') => ({ id, z }) as Node;
const OWN = { shareDuplicates: false };
const SHARED = { shareDuplicates: true };

let events = new EventEmitter();
beforeEach(() => {
  events = new EventEmitter();
});
const memories = () => getMemories({ events } as never);
const emit = (...[one, config]: [Node, typeof OWN]) => {
  const reservation = memories().of(one, config).reserve('a message', NOW);
  reservation?.commit();
  return reservation !== undefined;
};

test('what a node emitted it knows after a redeploy', () => {
  expect(emit(node('a'), OWN)).toBe(true);
  expect(emit(node('a', 'moved to another tab'), OWN)).toBe(false);
});

test('another node emits it too, unless both share', () => {
  expect([emit(node('a'), OWN), emit(node('b'), OWN)]).toEqual([true, true]);
  expect([emit(node('c'), SHARED), emit(node('d'), SHARED)]).toEqual([true, false]);
});

test('what is shared is shared in one tab', () => {
  expect([emit(node('a', 'one'), SHARED), emit(node('b', 'other'), SHARED)]).toEqual([true, true]);
});

test('a node that is gone for good is forgotten, what its tab shares is not', () => {
  emit(node('a'), OWN);
  emit(node('a'), SHARED);
  memories().forget(node('a'));
  expect([emit(node('a'), OWN), emit(node('b'), SHARED)]).toEqual([true, false]);
});

test('a second Node-RED in the same process has memories of its own', () => {
  emit(node('a'), OWN);
  events = new EventEmitter();
  expect(emit(node('a'), OWN)).toBe(true);
});
