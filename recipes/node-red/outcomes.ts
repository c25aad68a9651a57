import type { FlowNode, Sheet } from './sheet';
import { LEFT, measureWidth } from './layout';

const SECOND = LEFT + 220;

/** In the debug sidebar: what came in, where there is one trigger, and what went wrong anywhere. */
export function outcomeNodes(sheet: Sheet): readonly FlowNode[] {
  const { graph, layout, toId } = sheet;
  const y = layout.bottom + 100;
  const isAlone = graph.steps.filter(({ kind }) => kind === 'trigger').length === 1;
  const caught = { type: 'catch', scope: null, uncaught: false, wires: [[toId('Why')]] };
  return [
    ...(isAlone ? [node('Item', debug('payload'), LEFT, layout.toY([0, 1]), sheet)] : []),
    node('What Went Wrong', caught, LEFT, y, sheet),
    node('Why', debug('error.message'), SECOND, y, sheet),
  ];
}

function node(name: string, parts: object & { type: string }, left: number, y: number, { toId, tab }: Sheet) {
  return { id: toId(name), z: tab, name, x: left + measureWidth(name) / 2, y, ...parts };
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
