import { limitsOn } from '../graph';
import type { FlowNode, Sheet } from './sheet';
import { LEFT, measureWidth } from './layout';

const READ_ME = 'Read me: three steps';

/** What to do, at the top, and a heading above each part of the flow. */
export function comments({ recipe, layout, tab, toId }: Sheet): readonly FlowNode[] {
  const { about, todo } = recipe;
  const steps = todo['node-red'].map((text, index) => `${index + 1}. ${text}`);
  const info = [about, ...steps, `Good to know: ${limitsOn(recipe, 'node-red')}`].join('\n\n');
  const readMe = {
    id: toId(READ_ME),
    type: 'comment',
    z: tab,
    name: READ_ME,
    info,
    x: LEFT + measureWidth(READ_ME) / 2,
    y: 60,
    wires: [],
  };
  const headings = recipe.lanes
    .filter(({ only }) => only === undefined)
    .map(({ title, at }) => ({
      id: toId(`heading ${title}`),
      type: 'comment',
      z: tab,
      name: title,
      info: '',
      x: layout.toX(at['node-red'], title),
      y: layout.toY(at['node-red']) - 40,
      wires: [],
    }));
  return [readMe, ...headings];
}
