import { NodeOperationError, type IWebhookFunctions } from 'n8n-workflow';
import { ConfigurationError } from '../../core/helpdesk/configuration-error';
import type { Accept, Outcome } from '../../core/item/outcome';
import { createRateLimit } from '../../core/reports/rate-limit';
import type { RegistrationProblem } from '../../core/helpdesk/registration';
import type { TriggerState } from './trigger-state';

type Context = Pick<IWebhookFunctions, 'getNode' | 'getWorkflow' | 'logger'>;

const defects = createRateLimit();

/** Tells the owner, in n8n's log, once a minute for each reason: a stranger cannot fill the log. */
export function report(context: Context, outcome: Outcome, state: TriggerState, now: number): void {
  if (outcome.kind === 'accept') return reportUnknownEvent(context, outcome, state, now);
  if (outcome.kind === 'ignore' && outcome.reason !== 'test') return;
  const heldBack = state.refusals.admit(outcome.reason, now);
  if (heldBack === undefined) return;
  const text = `${describe(context)}: ${outcome.reason}${others(heldBack)}. ${outcome.detail}`;
  if (outcome.kind === 'reject') context.logger.warn(text);
  else context.logger.info(text);
}

/** Why the helpdesk could not be asked for the secret. */
export function reportProblem(
  context: Context,
  { code, detail }: RegistrationProblem,
  state: TriggerState,
  now: number,
): void {
  const heldBack = state.refusals.admit(code, now);
  if (heldBack === undefined) return;
  context.logger.warn(
    `${describe(context)}: the secret could not be fetched again (${code})${others(heldBack)}. ${detail}`,
  );
}

/** For what should never happen. An error's message may quote the payload, so only our own is told. */
export function reportDefect(context: Context, error: unknown, now: number): void {
  const name = error instanceof Error ? error.name : typeof error;
  const heldBack = defects.admit(`${context.getNode().id}:${name}`, now);
  if (heldBack === undefined) return;
  const place =
    error instanceof Error ? error.stack?.split('\n').find((line) => /^\s+at /.test(line)) : undefined;
  const text =
    error instanceof ConfigurationError || error instanceof NodeOperationError
      ? error.message
      : `${name}${place === undefined ? '' : ` ${place.trim()}`}. Please report this line to the maintainers of this package.`;
  context.logger.error(
    `${describe(context)}: the delivery could not be processed${others(heldBack)}. ${text}`,
  );
}

function reportUnknownEvent(context: Context, { item }: Accept, state: TriggerState, now: number): void {
  if (item.known || item.test) return;
  const name = JSON.stringify(item.event.slice(0, 80));
  if (state.unknownEvents.admit(name, now) === undefined) return;
  context.logger.info(
    `${describe(context)}: the event ${name} is not known to this version of the package; it is emitted with "known": false.`,
  );
}

function others(heldBack: number): string {
  return heldBack === 0 ? '' : ` (${heldBack} more suppressed since the last such line)`;
}

function describe(context: Context): string {
  return `${context.getNode().name} (workflow ${context.getWorkflow().id ?? 'unsaved'})`;
}
