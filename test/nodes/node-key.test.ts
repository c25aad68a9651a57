import type { INode } from 'n8n-workflow';
import { nodeKey } from '../../nodes/host/node-key';

const of = (workflowId: string | undefined, nodeId: string, name = 'Trigger') =>
  nodeKey({
    getWorkflow: () => ({ ...(workflowId !== undefined && { id: workflowId }), active: true }),
    getNode: () => ({ id: nodeId, name }) as INode,
  });

test('it is the same under another name, and another one for each workflow and node', () => {
  expect(of('w', 'n', 'Renamed')).toBe(of('w', 'n'));
  expect(new Set([of('w', 'n'), of('w', 'm'), of('v', 'n'), of(undefined, 'n')]).size).toBe(4);
});
