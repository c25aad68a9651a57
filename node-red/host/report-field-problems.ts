import type { Node, NodeAPI } from '@node-red/registry';
import type { FieldProblem } from './saved-values';
import { createTranslator } from './texts';

/** Says at each deploy which fields of a node cannot be used, and what to do: to the log and to Catch nodes. */
export function reportFieldProblems(
  RED: Pick<NodeAPI, '_'>,
  node: Pick<Node, 'error' | 'type'>,
  problems: readonly FieldProblem[],
): void {
  const translate = createTranslator(RED, node.type);
  for (const { code, field, name } of problems) {
    node.error(translate(`problem.${code}`, { field: translate(`label.${field}`), name }), {});
  }
}
