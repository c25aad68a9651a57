import { createGraph, type Graph } from '../graph';
import { slug, webhookId } from '../names';
import type { Recipe, Step } from '../recipe';
import { lookUpNode, makeTableNode, upsertNode } from './data-table';
import { COLUMN, ROW } from './grid';
import {
  codeNode,
  filterNode,
  writeItem,
  findMemory,
  requestNode,
  settingsNode,
  triggerNode,
  type NodeParts,
} from './nodes';
import { stickyNotes } from './sticky-notes';

/** A workflow as n8n's editor imports it. */
export function createWorkflow(recipe: Recipe) {
  const graph = createGraph(recipe, 'n8n');
  const nodes = graph.steps.map((step) => ({
    id: slug(step.name),
    name: step.name,
    position: position(graph, step),
    ...createParts(step, graph, recipe),
    ...(step.kind === 'trigger' && step.trigger.webhook && { webhookId: webhookId(recipe, step.name) }),
  }));
  return {
    name: recipe.name,
    nodes: [...stickyNotes(recipe, graph), ...nodes],
    connections: Object.fromEntries(
      graph.steps
        .map((step) => [step.name, wires(graph.after(step))])
        .filter(([, each]) => each !== undefined),
    ),
    settings: {},
    pinData: {},
  };
}

function position(graph: Graph, step: Step): readonly number[] {
  const [column, row] = graph.findPlace(step);
  return [column * COLUMN, row * ROW];
}

function wires(steps: readonly Step[]) {
  if (steps.length === 0) return undefined;
  return { main: [steps.map(({ name }) => ({ node: name, type: 'main', index: 0 }))] };
}

function createParts(step: Step, graph: Graph, recipe: Recipe): NodeParts {
  switch (step.kind) {
    case 'trigger':
      return triggerNode(step);
    case 'filter':
      return filterNode(step);
    case 'code':
      return codeNode(step, graph);
    case 'request':
      return requestNode(step, graph);
    case 'settings':
      return settingsNode(step, recipe);
    case 'make-memory':
      return makeTableNode(findMemory(recipe));
    case 'recall':
      return lookUpNode(findMemory(recipe), `${writeItem(step, graph)}.key`);
    case 'remember':
      return upsertNode(findMemory(recipe));
    case 'sign-in':
    case 'check':
      throw new Error(`n8n does without "${step.name}".`);
  }
}
