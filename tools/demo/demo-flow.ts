import type { CrispServer } from '../../simulator/crisp/crisp-server';
import { createFlow } from '../hosts/node-red-flow';
import type { FlowNode } from '../hosts/node-red-admin';
import { createStreamFlow } from '../hosts/node-red-stream-flow';
import { PROVIDER_IDS } from '../derive/listings';
import { nodeRedSteps, STEP_IDS } from './node-red-steps';
import { createSecret } from './scenario';
import type { StepTargets } from './steps';
import { STREAM_EVENTS } from './stream';

const FIRST_ROW = 120;
const ROW = 60;

/** What a person sees first: a tab with every trigger, wired to Slack, a CRM and the debug sidebar. */
export function createDemoFlow(
  targets: StepTargets,
  crisp: Pick<CrispServer, 'origin' | 'credentials'>,
): FlowNode[] {
  const accounts = createFlow(
    PROVIDER_IDS.map((provider) => ({ provider, path: provider, secret: createSecret(provider) })),
  );
  const streams = createStreamFlow(crisp, [{ settings: { events: STREAM_EVENTS } }]);
  return [...placeTriggers([...accounts, ...streams]), ...nodeRedSteps(targets, 'tab', FIRST_ROW)];
}

/** One below the other, without the probes of the tests. */
function placeTriggers(nodes: readonly FlowNode[]): FlowNode[] {
  let row = 0;
  return nodes
    .filter(({ type }) => type === 'tab' || / (?:webhook|account|rtm)$/.test(type))
    .filter(({ id, type }) => type !== 'tab' || id === 'tab')
    .map((node) => {
      if (node.x === undefined) return node;
      const place = { z: 'tab', x: 180, y: FIRST_ROW + ROW * row++ };
      const events = node.type.endsWith(' webhook') ? { events: ['*'] } : {};
      return { ...node, ...place, ...events, wires: [STEP_IDS] };
    });
}
