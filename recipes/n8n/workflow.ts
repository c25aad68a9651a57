import type { Item, ItemSource } from '../../core/helpdesk/item';
import { findSample } from '../../core/item/find-sample';
import { providers, type ProviderId } from '../../helpdesks';
import { sampleTable } from '../../samples/sample-table';
import { createGraph, type Graph } from '../graph';
import { slug, webhookId } from '../names';
import type { Recipe, Step } from '../recipe';
import { lookUpNode, makeTableNode, upsertNode } from './data-table';
import { COLUMN, ROW } from './grid';
import { slackEventsNode, slackMessageNode } from './slack-nodes';
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

const STREAM_SOURCES: { readonly [Id in ProviderId]?: ItemSource } = { crisp: 'rtm', chatwoot: 'realtime' };

/** A workflow as n8n's editor imports it. */
export function createWorkflow(recipe: Recipe) {
  const graph = createGraph(recipe, 'n8n');
  const nodes = graph.steps.map((step) => ({
    id: slug(step.name),
    name: step.name,
    position: position(graph, step),
    ...createParts(step, graph, recipe),
    ...(hasUrl(step) && { webhookId: webhookId(recipe, step.name) }),
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
    pinData: Object.fromEntries(graph.steps.flatMap(pinned)),
  };
}

function hasUrl(step: Step): boolean {
  return step.kind === 'slack-events' || (step.kind === 'trigger' && step.trigger.webhook);
}

/** What the editor runs the flow with until a real event came; what is published does not use it. */
function pinned(step: Step): readonly (readonly [string, readonly { readonly json: Item }[]])[] {
  if (step.kind !== 'trigger') return [];
  const { provider, webhook } = step.trigger;
  const source = webhook ? 'webhook' : STREAM_SOURCES[provider];
  const sample = source && findSample(providers[provider], sampleTable(provider), step.events, source);
  return sample === undefined ? [] : [[step.name, [{ json: sample }]]];
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
      return lookUpNode(findMemory(recipe), writeItem(step, graph), step.byValue);
    case 'remember':
      return upsertNode(findMemory(recipe));
    case 'slack-events':
      return slackEventsNode(step);
    case 'slack-message':
      return slackMessageNode(step);
    case 'slack-proof':
    case 'http-answer':
    case 'sign-in':
    case 'check':
      throw new Error(`n8n does without "${step.name}".`);
  }
}
