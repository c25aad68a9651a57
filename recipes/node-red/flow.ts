import type { FlowNode, Sheet } from './sheet';
import { graphOf } from '../graph';
import { nodeRedId, slug } from '../names';
import type { Recipe, Step, TriggerStep } from '../recipe';
import { comments } from './comments';
import { defaultsOf } from './defaults';
import { layoutOf } from './layout';
import { partsOf } from './nodes';
import { variablesOf } from './variables';
import { outcomeNodes } from './outcomes';

/** A flow as Node-RED's editor imports it. */
export function flowOf(recipe: Recipe): readonly FlowNode[] {
  const graph = graphOf(recipe, 'node-red');
  const idOf = (name: string) => nodeRedId(recipe, name);
  const sheet = { recipe, graph, layout: layoutOf(graph), tab: idOf('tab'), idOf };
  const tab = {
    id: sheet.tab,
    type: 'tab',
    label: recipe.name,
    disabled: false,
    info: '',
    env: variablesOf(recipe),
  };
  return [
    tab,
    ...graph.steps.flatMap((step) => (step.kind === 'trigger' ? [configNode(step, sheet)] : [])),
    ...comments(sheet),
    ...graph.steps.map((step) =>
      step.kind === 'trigger' ? triggerNode(step, sheet) : stepNode(step, sheet),
    ),
    ...outcomeNodes(sheet),
  ];
}

function configNode({ trigger, name }: TriggerStep, { idOf }: Sheet): FlowNode {
  const { config } = defaultsOf(trigger.nodeRed);
  const type = config?.type ?? '';
  const { values } = defaultsOf(type.replaceAll(' ', '-'));
  return { id: idOf(`${name} account`), type, ...values, name: `My ${trigger.label} account` };
}

function triggerNode(step: TriggerStep, sheet: Sheet): FlowNode {
  const { trigger, name, events } = step;
  const { values, config } = defaultsOf(trigger.nodeRed);
  const { idOf, recipe } = sheet;
  return {
    ...placed(step, sheet),
    type: trigger.nodeRed.replaceAll('-', ' '),
    ...values,
    [config?.field ?? 'account']: idOf(`${name} account`),
    ...(trigger.webhook && { path: `helpdesk/${trigger.provider}/${slug(recipe.name)}` }),
    events,
    wires: wires(step, sheet),
  };
}

function stepNode(step: Exclude<Step, { kind: 'trigger' }>, sheet: Sheet): FlowNode {
  return {
    ...placed(step, sheet),
    ...partsOf(step, sheet.graph, sheet.recipe),
    name: step.name,
    wires: wires(step, sheet),
  };
}

function placed(step: Step, { idOf, tab, layout, graph }: Sheet) {
  const place = graph.placeOf(step);
  return { id: idOf(step.name), z: tab, x: layout.xOf(place, step.name), y: layout.yOf(place) };
}

/** A lone trigger's items can be seen in the sidebar, too. */
function wires(step: Step, { graph, idOf }: Sheet): readonly (readonly string[])[] {
  const next = graph.after(step).map(({ name }) => idOf(name));
  const triggers = graph.steps.filter(({ kind }) => kind === 'trigger');
  return [step.kind === 'trigger' && triggers.length === 1 ? [...next, idOf('Item')] : next];
}
