import { recipes } from '../../recipes/flows';
import { createWorkflow } from '../../recipes/n8n/workflow';

/** Written down again from the nodes: what a person gets who adds one today. */
const NEWEST: Readonly<Record<string, number>> = {
  chatwootTrigger: 1.3,
  chatwootRealtimeTrigger: 1.3,
  crispRtmTrigger: 1.3,
  zammadTrigger: 1.2,
  zendeskTrigger: 1.2,
  helpScoutTrigger: 1.2,
  freeScoutTrigger: 1.2,
};

test.each(recipes.map((recipe) => [recipe.name, createWorkflow(recipe)] as const))(
  '%s begins with triggers as they are added today',
  (_, { nodes }) => {
    const triggers = nodes.filter(({ type }) => /n8n-nodes-helpdesk\..*Trigger$/.test(type));
    expect(triggers.length).toBeGreaterThan(0);
    for (const { type, typeVersion } of triggers)
      expect([type, typeVersion]).toEqual([type, NEWEST[type.split('.').at(-1) ?? ''] ?? 1.1]);
  },
);
