import type { Graph } from '../graph';
import type { Place } from '../placed';

export const LEFT = 40;
const TOP = 160;
const GAP = 40;
const ROW = 100;

/** Node-RED places a node by its middle, and makes it as wide as its label. */
export function measureWidth(label: string): number {
  return Math.max(100, 20 * Math.ceil((50 + 7 * label.length) / 20));
}

export interface Layout {
  /** Of a node with this label. */
  readonly toX: (place: Place, label: string) => number;
  readonly toY: (place: Place) => number;
  readonly bottom: number;
}

/** Columns as wide as their longest label, each node at the left of its own. */
export function createLayout(graph: Graph): Layout {
  const widths: number[] = [];
  for (const step of graph.steps) {
    const [column] = graph.findPlace(step);
    widths[column] = Math.max(widths[column] ?? 0, measureWidth(step.name));
  }
  const left = (column: number) =>
    LEFT + widths.slice(0, column).reduce((sum, width) => sum + width + GAP, 0);
  const toY = ([, row]: Place) => TOP + row * ROW;
  return {
    toX: ([column], label) => left(column) + measureWidth(label) / 2,
    toY,
    bottom: Math.max(...graph.steps.map((step) => toY(graph.findPlace(step)))),
  };
}
