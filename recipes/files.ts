import { recipesOn } from './flows';
import { createWorkflow } from './n8n/workflow';
import { createFlow } from './node-red/flow';

/** Every file that people import, by its path from the project's root. */
export function recipeFiles(): ReadonlyMap<string, string> {
  const flows = recipesOn('node-red').map(
    (recipe) => [`examples/${recipe.name}.json`, inLines(createFlow(recipe))] as const,
  );
  const workflows = recipesOn('n8n').map((recipe) => {
    const { nodes, ...rest } = createWorkflow(recipe);
    return [`workflows/${recipe.name}.json`, withNodes(rest, nodes)] as const;
  });
  return new Map([...flows, ...workflows]);
}

/** A node a line: short, and a change shows where it is. */
function inLines(nodes: readonly object[]): string {
  return `[\n${nodes.map((node) => JSON.stringify(node)).join(',\n')}\n]\n`;
}

function withNodes(rest: object, nodes: readonly object[]): string {
  const others = Object.entries(rest).map(([name, value]) => `"${name}": ${JSON.stringify(value)}`);
  return `{\n${[`"nodes": ${inLines(nodes).trim()}`, ...others].join(',\n')}\n}\n`;
}
