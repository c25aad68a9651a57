import { limitsOn } from '../graph';
import type { FlowNode, Sheet } from './flow';
import { widthOf } from './layout';

const READ_ME = 'Read me: three steps';
const LEFT = 40;

/** What to do, at the top, and a heading above each part of the flow. */
export function comments({ recipe, graph, layout, tab, idOf }: Sheet): readonly FlowNode[] {
  const { about, todo } = recipe;
  const steps = todo['node-red'].map((text, index) => `${index + 1}. ${text}`);
  const info = [about, ...steps, `Good to know: ${limitsOn(recipe, 'node-red')}`].join('\n\n');
  const readMe = {
    id: idOf(READ_ME),
    type: 'comment',
    z: tab,
    name: READ_ME,
    info,
    x: LEFT + widthOf(READ_ME) / 2,
    y: 60,
    wires: [],
  };
  const headings = recipe.lanes.map(({ title, at }) => {
    const [column] = graph.placeOf(at);
    const first = graph.steps.find((step) => graph.placeOf(step.at)[0] === column && step.at[1] === at[1]);
    return {
      id: idOf(`heading ${title}`),
      type: 'comment',
      z: tab,
      name: title,
      info: '',
      x: layout.xOf(first?.at ?? at, title),
      y: layout.yOf(at[1]) - 40,
      wires: [],
    };
  });
  return [readMe, ...headings];
}
