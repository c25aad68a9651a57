import { recipes } from '../../recipes/flows';
import { createWorkflow } from '../../recipes/n8n/workflow';

test.each(recipes.map((recipe) => [recipe.name, createWorkflow(recipe)] as const))(
  '%s: each trigger has a sample to run the flow with',
  (_, { nodes, pinData }) => {
    const triggers = nodes.filter(
      (node) => 'type' in node && /n8n-nodes-helpdesk\..*Trigger$/.test(node.type),
    );
    expect(triggers.length).toBeGreaterThan(0);
    expect(Object.keys(pinData)).toEqual(triggers.map(({ name }) => name));
    for (const [item, ...others] of Object.values(pinData) as unknown[][]) {
      expect(item).toMatchObject({
        json: { test: true, kind: expect.stringMatching(/^(?:message|conversation)\./) },
      });
      expect(others).toEqual([]);
    }
  },
);
