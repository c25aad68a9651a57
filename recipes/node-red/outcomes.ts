import type { FlowNode, Sheet } from './flow';
import { CHECK_ANSWER } from './functions';
import { widthOf } from './layout';
import { functionNode } from './nodes';

const LEFT = 40;

/** Below the flow: what came in, whether the last request was taken, and what went wrong anywhere. */
export function outcomeNodes(sheet: Sheet): readonly FlowNode[] {
  const { graph, layout, idOf } = sheet;
  const y = layout.bottom + 100;
  const isAlone = graph.steps.filter(({ kind }) => kind === 'trigger').length === 1;
  const ends = graph.steps.some((step) => step.kind === 'request' && graph.after(step).length === 0);
  const caught = { type: 'catch', scope: null, uncaught: false, wires: [[idOf('Why')]] };
  const check = { ...functionNode(`${CHECK_ANSWER}\nreturn msg;`), wires: [[]] };
  return [
    ...(isAlone ? [node('Item', debug('payload'), LEFT, y, sheet)] : []),
    ...(ends ? [node('Was It Taken?', check, LEFT + 340, y, sheet)] : []),
    node('What Went Wrong', caught, LEFT, y + 60, sheet),
    node('Why', debug('error.message'), LEFT + 340, y + 60, sheet),
  ];
}

function node(name: string, parts: object & { type: string }, left: number, y: number, { idOf, tab }: Sheet) {
  return { id: idOf(name), z: tab, name, x: left + widthOf(name) / 2, y, ...parts };
}

function debug(complete: string) {
  return {
    type: 'debug',
    active: true,
    tosidebar: true,
    console: false,
    tostatus: false,
    complete,
    targetType: 'msg',
    statusVal: '',
    statusType: 'auto',
    wires: [],
  };
}
