import type { IWebhookFunctions } from 'n8n-workflow';
import type { Reject } from '../../core/helpdesk/refusal';
import { problemError } from './problem-error';

type Context = Pick<IWebhookFunctions, 'getMode' | 'getNode' | 'getResponseObject'>;

/** A person clicked "Execute step" and looks at the editor. */
export function isTest(context: Pick<Context, 'getMode'>): boolean {
  return context.getMode() === 'manual';
}

/** A browser's visit is no delivery, so the test waits on. */
export function endsTest({ reason }: Reject): boolean {
  return reason !== 'method-not-allowed';
}

/**
 * Ends a test run with the reason, where the person looks. n8n shows what a trigger throws, and answers it with 500: so this
 * waits until the sender has its own answer, which tells nothing.
 */
export async function failTest(context: Context, detail: string, description: string): Promise<never> {
  await whenSent(context.getResponseObject());
  throw problemError(context.getNode(), { detail, description });
}

function whenSent(response: ReturnType<Context['getResponseObject']>): Promise<void> {
  if (response.writableFinished) return Promise.resolve();
  return new Promise((resolve) => {
    for (const event of ['finish', 'close']) response.once(event, resolve);
  });
}
