import { UserError, WebhookPathTakenError, type INode } from 'n8n-workflow';

/**
 * n8n 2.41 tries an activation five times, in 15 s, whatever was thrown but for this class of its own
 * (trigger-activation-retry.js): also what carries a UserError. So a refusal for good is shown at once as one of these,
 * with our sentence in place of n8n's.
 */
export class FinalError extends WebhookPathTakenError {
  constructor(node: INode, { message, description }: { message: string; description?: unknown }) {
    super(node.name);
    this.message = message;
    this.description = typeof description === 'string' ? description : message;
  }
}

/** What a person has to mend, as whoever throws it says by its cause. */
export function isFinal(error: unknown): error is Error {
  return error instanceof Error && error.cause instanceof UserError;
}
