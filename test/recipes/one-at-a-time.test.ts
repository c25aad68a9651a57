import { recipes } from '../../recipes/flows';
import { createWorkflow } from '../../recipes/n8n/workflow';

/** Those whose triggers can start one execution with several items. */
const STREAMS = /\b(?:crispRtm|chatwootRealtime)Trigger$/;

const workflows = recipes.map(createWorkflow).map(({ name, nodes }) => {
  const types = nodes.map((node) => ('type' in node ? node.type : ''));
  const repeats = nodes.some(
    (node) => 'type' in node && node.type === 'n8n-nodes-base.httpRequest' && 'retryOnFail' in node,
  );
  return {
    name,
    warns: JSON.stringify(nodes).includes('Do not use *Events per Execution*'),
    mayRepeat: repeats && types.some((type) => STREAMS.test(type)),
  };
});

test('a workflow warns of several items where its steps would send some of them twice', () => {
  expect(workflows.filter(({ mayRepeat }) => mayRepeat).map(({ name }) => name)).toEqual([
    'Slack and HubSpot from Crisp RTM',
    'Slack and HubSpot from Chatwoot Realtime',
  ]);
  for (const { warns, mayRepeat } of workflows) expect(warns).toBe(mayRepeat);
});
