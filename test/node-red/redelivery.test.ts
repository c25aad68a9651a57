import type { NodeAPI, NodeMessage } from '@node-red/registry';
import { createRedelivery } from '../../node-red/host/redelivery';

type Hook = (event: { msg: NodeMessage; destination: { id: string; node: unknown } }) => void;

/** As much of a node as a delivery touches. */
function createReceiver(open: boolean) {
  const got: NodeMessage[] = [];
  return {
    got,
    _inputCallback: open ? () => {} : null,
    receive: (message: NodeMessage) => got.push(message),
  };
}

function setUp() {
  const nodes = new Map<string, ReturnType<typeof createReceiver>>();
  let hook: Hook | undefined;
  let now = 0;
  const RED = {
    nodes: { getNode: (id: string) => nodes.get(id) },
    hooks: { add: (_name: string, added: Hook) => (hook = added), remove: () => (hook = undefined) },
  } as unknown as NodeAPI;
  const rescue = createRedelivery(RED, () => now);
  /** What Node-RED does a turn after `send`. */
  const deliver = (msg: NodeMessage, node: ReturnType<typeof createReceiver>) =>
    hook?.({ msg, destination: { id: 'next', node } });
  return {
    nodes,
    rescue,
    deliver,
    isHooked: () => hook !== undefined,
    wait: (time: number) => (now += time),
  };
}

const message = { _msgid: 'ours', payload: 1 };

test('gives a message for a closed node to the one in its place, once', () => {
  const { nodes, rescue, deliver } = setUp();
  rescue.sent(message);
  rescue.restarting();
  deliver(message, createReceiver(false));
  const successor = createReceiver(true);
  nodes.set('next', successor);
  rescue.restarted();
  rescue.restarted();
  expect(successor.got).toEqual([message]);
});

test('also when the restart was over before the message was delivered', () => {
  const { nodes, rescue, deliver } = setUp();
  rescue.sent(message);
  rescue.restarting();
  const successor = createReceiver(true);
  nodes.set('next', successor);
  rescue.restarted();
  deliver(message, createReceiver(false));
  deliver(message, successor);
  expect(successor.got).toEqual([message]);
});

test('leaves alone what an open node takes, what is not ours and what has no successor', () => {
  const { nodes, rescue, deliver } = setUp();
  const successor = createReceiver(true);
  rescue.sent(message);
  rescue.restarting();
  deliver(message, createReceiver(true));
  deliver({ _msgid: 'theirs' }, createReceiver(false));
  nodes.set('next', successor);
  rescue.restarted();
  expect(successor.got).toEqual([]);
  rescue.restarting();
  deliver(message, createReceiver(false));
  nodes.clear();
  expect(() => rescue.restarted()).not.toThrow();
});

test('watches only around a restart', () => {
  const { rescue, isHooked, wait } = setUp();
  expect(isHooked()).toBe(false);
  rescue.restarting();
  rescue.restarting();
  rescue.restarted();
  rescue.sent(message);
  expect(isHooked()).toBe(true);
  wait(1001);
  rescue.sent(message);
  expect(isHooked()).toBe(false);
});
