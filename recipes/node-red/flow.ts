import type { FlowNode, Sheet } from './sheet';
import { createGraph } from '../graph';
import { nodeRedId, slug } from '../names';
import type { Recipe, Step, TriggerStep } from '../recipe';
import { comments } from './comments';
import { readDefaults } from './defaults';
import { createLayout } from './layout';
import { createParts } from './nodes';
import { listVariables } from './variables';
import { outcomeNodes } from './outcomes';

/** A flow as Node-RED's editor imports it. */
export function createFlow(recipe: Recipe): readonly FlowNode[] {
  const graph = createGraph(recipe, 'node-red');
  const toId = (name: string) => nodeRedId(recipe, name);
  const sheet = { recipe, graph, layout: createLayout(graph), tab: toId('tab'), toId };
  const tab = {
    id: sheet.tab,
    type: 'tab',
    label: recipe.name,
    disabled: false,
    info: '',
    env: listVariables(recipe),
  };
  return [
    tab,
    ...graph.steps.flatMap((step) => (step.kind === 'trigger' ? [configNode(step, sheet)] : [])),
    ...comments(sheet),
    ...graph.steps.map((step) =>
      step.kind === 'trigger' ? triggerNode(step, sheet) : stepNode(step, sheet),
    ),
    ...outcomeNodes(sheet),
  ].map(withoutBlanks);
}

/**
 * What is off or empty need not be said: Node-RED reads flows from before such a field was there. An account keeps it: this
 * is what a person fills in.
 */
function withoutBlanks(whole: FlowNode): FlowNode {
  if (whole.type.endsWith(' account')) return whole;
  const { wires, ...node } = whole;
  const isBlank = (value: unknown) =>
    value === false || value === '' || (Array.isArray(value) && value.length === 0);
  const said = Object.entries(node).filter(([, value]) => !isBlank(value));
  return { ...(Object.fromEntries(said) as FlowNode), ...(wires !== undefined && { wires }) };
}

function configNode({ trigger, name }: TriggerStep, { toId }: Sheet): FlowNode {
  const { config } = readDefaults(trigger.nodeRed);
  const type = config?.type ?? '';
  const { values } = readDefaults(type.replaceAll(' ', '-'));
  return { id: toId(`${name} account`), type, ...values, name: `My ${trigger.label} account` };
}

function triggerNode(step: TriggerStep, sheet: Sheet): FlowNode {
  const { trigger, name, events } = step;
  const { values, config } = readDefaults(trigger.nodeRed);
  const { toId, recipe } = sheet;
  return {
    ...placed(step, sheet),
    type: trigger.nodeRed.replaceAll('-', ' '),
    ...values,
    [config?.field ?? 'account']: toId(`${name} account`),
    ...(trigger.webhook && { path: `helpdesk/${trigger.provider}/${slug(recipe.name)}` }),
    events,
    wires: wires(step, sheet),
  };
}

function stepNode(step: Exclude<Step, { kind: 'trigger' }>, sheet: Sheet): FlowNode {
  return {
    ...placed(step, sheet),
    ...createParts(step, sheet.graph, sheet.recipe),
    name: step.name,
    wires: wires(step, sheet),
  };
}

function placed(step: Step, { toId, tab, layout, graph }: Sheet) {
  const place = graph.findPlace(step);
  return { id: toId(step.name), z: tab, x: layout.toX(place, step.name), y: layout.toY(place) };
}

/** A lone trigger's items can be seen in the sidebar, too. */
function wires(step: Step, { graph, toId }: Sheet): readonly (readonly string[])[] {
  const next = graph.after(step).map(({ name }) => toId(name));
  const triggers = graph.steps.filter(({ kind }) => kind === 'trigger');
  return [step.kind === 'trigger' && triggers.length === 1 ? [...next, toId('Item')] : next];
}
