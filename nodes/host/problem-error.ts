import { NodeOperationError, UserError, type INode } from 'n8n-workflow';

interface Problem {
  readonly detail: string;
  /** What to do about it, where n8n has the room. */
  readonly description?: string;
  /** It may be over by itself in a while. */
  readonly transient?: boolean;
}

/** What n8n shows to people. A UserError as its cause tells n8n that trying again is of no use. */
export function problemError(
  node: INode,
  { detail, description, transient = false }: Problem,
): NodeOperationError {
  const error = new NodeOperationError(
    node,
    transient ? detail : new UserError(detail),
    description === undefined ? {} : { description },
  );
  // n8n replaces a sentence that holds a word like ENOTFOUND by one of its own.
  error.message = detail;
  return error;
}
