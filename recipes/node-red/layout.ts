import type { Graph } from '../graph';
import type { Place } from '../recipe';

const LEFT = 40;
const TOP = 160;
const GAP = 60;
const ROW = 100;

/** Node-RED places a node by its middle, and makes it as wide as its label. */
export function widthOf(label: string): number {
  return Math.max(100, 20 * Math.ceil((50 + 7 * label.length) / 20));
}

export interface Layout {
  readonly xOf: (place: Place, label: string) => number;
  readonly yOf: (row: number) => number;
  readonly bottom: number;
}

/** Columns as wide as their longest label, each node at the left of its own. */
export function layoutOf(graph: Graph): Layout {
  const widths: number[] = [];
  for (const { at, name } of graph.steps) {
    const [column] = graph.placeOf(at);
    widths[column] = Math.max(widths[column] ?? 0, widthOf(name));
  }
  const left = (column: number) =>
    LEFT + widths.slice(0, column).reduce((sum, width) => sum + width + GAP, 0);
  const rows = graph.steps.map(({ at }) => at[1]);
  return {
    xOf: (place, label) => left(graph.placeOf(place)[0]) + widthOf(label) / 2,
    yOf: (row) => TOP + (row - Math.min(...rows)) * ROW,
    bottom: TOP + (Math.max(...rows) - Math.min(...rows)) * ROW,
  };
}
