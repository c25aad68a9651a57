import type { Graph } from '../graph';
import type { Place } from '../recipe';

export const LEFT = 40;
const TOP = 160;
const GAP = 40;
const ROW = 100;

/** Node-RED places a node by its middle, and makes it as wide as its label. */
export function widthOf(label: string): number {
  return Math.max(100, 20 * Math.ceil((50 + 7 * label.length) / 20));
}

export interface Layout {
  /** Of a node with this label. */
  readonly xOf: (place: Place, label: string) => number;
  readonly yOf: (place: Place) => number;
  readonly bottom: number;
}

/** Columns as wide as their longest label, each node at the left of its own. */
export function layoutOf(graph: Graph): Layout {
  const widths: number[] = [];
  for (const step of graph.steps) {
    const [column] = graph.placeOf(step);
    widths[column] = Math.max(widths[column] ?? 0, widthOf(step.name));
  }
  const left = (column: number) =>
    LEFT + widths.slice(0, column).reduce((sum, width) => sum + width + GAP, 0);
  const yOf = ([, row]: Place) => TOP + row * ROW;
  return {
    xOf: ([column], label) => left(column) + widthOf(label) / 2,
    yOf,
    bottom: Math.max(...graph.steps.map((step) => yOf(graph.placeOf(step)))),
  };
}
