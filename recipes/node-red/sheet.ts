import type { Graph } from '../graph';
import type { Recipe } from '../recipe';
import type { Layout } from './layout';

export interface FlowNode {
  readonly id: string;
  readonly type: string;
  readonly [property: string]: unknown;
}

/** What the parts of a flow are made from. */
export interface Sheet {
  readonly recipe: Recipe;
  readonly graph: Graph;
  readonly layout: Layout;
  readonly tab: string;
  readonly toId: (name: string) => string;
}
