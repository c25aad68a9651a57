import { startN8n, type N8nHost } from '../../tools/hosts/n8n';
import { startNodeRed, type NodeRedHost } from '../../tools/hosts/node-red';
import { emission } from './peers/emission';
import { n8nStage } from './peers/n8n-stage';
import { nodeRedStage } from './peers/node-red-stage';
import { ownTriggers } from './peers/own-triggers';
import { product } from './peers/product';
import { ROWS, type Proofs, type Row } from './peers/rows';
import type { Stage } from './peers/stage';
import { surfaces } from './peers/surfaces';
import { verification } from './peers/verification';

const proofs: Proofs = { ...surfaces, ...verification, ...emission, ...product, ...ownTriggers };

jest.setTimeout(180_000);

describe('what any other trigger for these helpdesks does, this package does on both hosts', () => {
  const stages: Stage[] = [];
  let n8n: N8nHost | undefined;
  let nodeRed: NodeRedHost | undefined;
  beforeAll(async () => {
    n8n = await startN8n();
    nodeRed = await startNodeRed();
    stages.push(n8nStage(n8n), nodeRedStage(nodeRed));
  }, 900_000);
  afterAll(() => Promise.all([n8n?.stop(), nodeRed?.stop()]));

  test.each(Object.keys(ROWS) as Row[])('%s', async (row) => {
    await proofs[row](stages);
  });
});
