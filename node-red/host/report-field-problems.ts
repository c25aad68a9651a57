import type { Node, NodeAPI } from '@node-red/registry';
import type { FieldProblem } from './saved-values';
import { createTranslator } from './texts';

/** Says at each deploy which fields of a node cannot be used, and what to do: to the log and to Catch nodes. */
export function reportFieldProblems(
  RED: Pick<NodeAPI, '_'>,
  node: Pick<Node, 'error' | 'type'>,
  problems: readonly FieldProblem[],
): void {
  for (const problem of problems) node.error(describeFieldProblem(RED, node.type, problem), {});
}

/** The sentence for one field of a node of that type; it names the variable, never its value. */
export function describeFieldProblem(
  RED: Pick<NodeAPI, '_'>,
  type: string,
  { code, field, name }: FieldProblem,
): string {
  const translate = createTranslator(RED, type);
  return translate(`problem.${code}`, { field: translate(`label.${field}`), name });
}
