import type { NodeAPI } from '@node-red/registry';
import type { Checkpoint } from '../../../core/streams/checkpoint';
import { isForgetful, loadCheckpoint, saveCheckpoint } from '../../../node-red/host/stream/checkpoint-store';
import { fakeNode } from '../fake-node';

const CHECKPOINT: Checkpoint = { scope: 'account 1', at: 5, begin: 1, taken: '', batches: [] };

test('what was saved is loaded again, from the context of the node', () => {
  const { node, host } = fakeNode();
  const take = jest.fn();
  loadCheckpoint(node, take);
  expect(take).toHaveBeenLastCalledWith(null);
  saveCheckpoint(node, CHECKPOINT);
  expect([...host.stored]).toEqual([['n checkpoint', CHECKPOINT]]);
  loadCheckpoint(node, take);
  expect(take).toHaveBeenLastCalledWith(CHECKPOINT);
});

test.each(['x', 7, { at: 5 }, { scope: 'account 1', at: 'soon' }])(
  'what somebody put there is none: %j',
  (stored) => {
    const { node, host } = fakeNode();
    host.stored.set('n checkpoint', stored);
    const take = jest.fn();
    loadCheckpoint(node, take);
    expect(take).toHaveBeenCalledWith(null);
  },
);

test('a store that fails is one without a checkpoint, and stops nothing', () => {
  const { node } = fakeNode();
  const broken = {
    get: (_key: string, take: (error: unknown, value: unknown) => void) =>
      take(new Error('no disk'), CHECKPOINT),
    set: (_key: string, _value: unknown, done: (error: unknown) => void) => done(new Error('no disk')),
  };
  node.context = () => broken as never;
  const take = jest.fn();
  loadCheckpoint(node, take);
  expect(take).toHaveBeenCalledWith(null);
  expect(() => saveCheckpoint(node, CHECKPOINT)).not.toThrow();
});

// As settings.js has them: a store by its module, or the name of another one.
test.each([
  [undefined, true],
  [{}, true],
  [{ default: { module: 'memory' } }, true],
  [{ default: 'memory' }, true],
  [{ default: { module: 'localfilesystem' } }, false],
  [{ default: 'disk', disk: { module: 'localfilesystem' } }, false],
  [{ default: 'quick', quick: { module: 'memory' } }, true],
  [{ default: 'disk', disk: { module: 'memory' }, memory: { module: 'localfilesystem' } }, true],
])('with contextStorage %j a restart forgets it: %s', (contextStorage, expected) => {
  expect(isForgetful({ settings: { contextStorage } } as unknown as NodeAPI)).toBe(expected);
});
