import { FakeNodeRed } from '../../tools/house/fake-node-red';
import type { Node } from '@node-red/registry';

/** One node of a Node-RED, and what it said and sent. */
export function fakeNode(saved: Readonly<Record<string, unknown>> = {}) {
  const host = new FakeNodeRed();
  const node = {} as Node;
  host.RED.nodes.createNode(node, { id: 'n', type: 'test', name: '', z: 'tab', ...saved } as never);
  return {
    host,
    RED: host.RED,
    node,
    sent: host.sent,
    /** Without the id, as there is only this one. */
    told: () => host.told.map(([, ...words]) => words),
    statuses: () => host.told.flatMap(([, level, status]) => (level === 'status' ? [status] : [])),
  };
}
