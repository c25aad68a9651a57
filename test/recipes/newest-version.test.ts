import { recipes } from '../../recipes/flows';
import { createWorkflow } from '../../recipes/n8n/workflow';
import type { Provider } from '../../core/helpdesk/provider';
import { providers } from '../../helpdesks';
import { findHelpdesk } from '../../tools/hosts/n8n-helpdesks';

/** Written down again from the nodes: what a person gets who adds one today. */
const NEWEST: Readonly<Record<string, number>> = {
  chatwootTrigger: 1.3,
  chatwootRealtimeTrigger: 1.3,
  crispRtmTrigger: 1.3,
};

/** Of the others, those that register themselves have a choice that is stored otherwise since. */
function newestOf(node: string): number {
  const id = findHelpdesk(node);
  const registers = id !== undefined && (providers[id] as Provider).registrar !== undefined;
  return NEWEST[node] ?? (registers ? 1.2 : 1.1);
}

test.each(recipes.map((recipe) => [recipe.name, createWorkflow(recipe)] as const))(
  '%s begins with triggers as they are added today',
  (_, { nodes }) => {
    const triggers = nodes.filter(({ type }) => /n8n-nodes-helpdesk\..*Trigger$/.test(type));
    expect(triggers.length).toBeGreaterThan(0);
    for (const { type, typeVersion } of triggers)
      expect([type, typeVersion]).toEqual([type, newestOf(type.split('.').at(-1) ?? '')]);
  },
);
