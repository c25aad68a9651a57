import { NodeOperationError, type IWebhookFunctions } from 'n8n-workflow';
import { ConfigurationError } from '../../core/helpdesk/configuration-error';
import type { Notice } from '../../core/reports/notices';
import { createRateLimit } from '../../core/reports/rate-limit';

type Context = Pick<IWebhookFunctions, 'getNode' | 'getWorkflow' | 'logger'>;

const defects = createRateLimit();

const WARNINGS: ReadonlySet<Notice['kind']> = new Set(['refused', 'lookup-failed']);

/** Tells the owner, in n8n's log. */
export function report(context: Context, notice: Notice | undefined): void {
  if (notice === undefined) return;
  const text = `${describe(context)}: ${notice.text}`;
  if (WARNINGS.has(notice.kind)) context.logger.warn(text);
  else context.logger.info(text);
}

/** For what should never happen. */
export function reportDefect(context: Context, error: unknown, now: number): void {
  const name = error instanceof Error ? error.name : typeof error;
  const heldBack = defects.admit(`${context.getNode().id}:${name}`, now);
  if (heldBack === undefined) return;
  const others = heldBack === 0 ? '' : ` (${heldBack} more suppressed since the last such line)`;
  context.logger.error(
    `${describe(context)}: the delivery could not be processed${others}. ${describeDefect(error)}`,
  );
}

/** An error's message may quote the payload, so only our own is told. */
export function describeDefect(error: unknown): string {
  if (error instanceof ConfigurationError || error instanceof NodeOperationError) return error.message;
  const name = error instanceof Error ? error.name : typeof error;
  const place =
    error instanceof Error ? error.stack?.split('\n').find((line) => /^\s+at /.test(line)) : undefined;
  return `${name}${place === undefined ? '' : ` ${place.trim()}`}. Please report this line to the maintainers of this package.`;
}

/** Which trigger a line of the log is about. */
export function describe(context: Pick<Context, 'getNode' | 'getWorkflow'>): string {
  return `${context.getNode().name} (workflow ${context.getWorkflow().id ?? 'unsaved'})`;
}
