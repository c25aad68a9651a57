import type { ITriggerFunctions } from 'n8n-workflow';
import { describeGap, type GapReport } from '../../../core/sockets/gap';
import type { Problem } from '../../../core/sockets/problem';
import type { ConnectionState } from '../../../core/sockets/state';
import { OutageProblems } from '../../../core/streams/outage-problems';

/** Tells n8n's log when the connection breaks, why it stays away and when it is back, not each attempt in between. */
export class ConnectionLog {
  private readonly problems = new OutageProblems();
  private readonly who: string;

  constructor(
    private readonly context: Pick<ITriggerFunctions, 'getNode' | 'getWorkflow' | 'logger'>,
    private readonly label: string,
  ) {
    this.who = `${context.getNode().name} (workflow ${context.getWorkflow().id ?? 'unsaved'})`;
  }

  noteState(state: ConnectionState): void {
    const { logger } = this.context;
    const problem = this.problems.findNew(state);
    if (state.name === 'live') logger.info(`${this.who}: connected to ${this.label}.`);
    if (problem !== undefined)
      logger.warn(`${this.who}: ${problem.code}. ${problem.detail} The trigger keeps retrying.`);
  }

  noteRefusal({ code, detail }: Problem): void {
    this.context.logger.error(`${this.who}: ${code}. ${detail}`);
  }

  noteGap(gap: GapReport): void {
    this.context.logger.warn(`${this.who}: ${describeGap(gap)}`);
  }

  noteFull(waiting: number): void {
    this.context.logger.warn(
      `${this.who}: ${waiting} events are waiting for an execution, so the trigger has stopped reading from ${this.label}. It continues once half of them have run.`,
    );
  }

  noteLeft(waiting: number, readsBack: boolean): void {
    const next = readsBack
      ? 'The messages among them are read back at the next start.'
      : 'These did not start the workflow.';
    this.context.logger.warn(
      `${this.who}: stopped while ${waiting} events were waiting for an execution. ${next}`,
    );
  }

  /** Engine 2.0 does not say when an execution has ended. */
  noteUntold(): void {
    this.context.logger.info(
      `${this.who}: the engine of this workflow does not report when an execution ends, so executions start at a fixed rate.`,
    );
  }

  noteNotStarted(error: unknown): void {
    const kind = error instanceof Error ? error.name : typeof error;
    this.context.logger.error(
      `${this.who}: n8n did not run an event (${kind}). See n8n's log for the reason.`,
    );
  }

  /** Only the kind: an error's message may quote what somebody wrote. */
  noteDefect(error: unknown): void {
    const kind = error instanceof Error ? error.name : typeof error;
    this.context.logger.error(
      `${this.who}: an event could not be passed to n8n (${kind}). Please report this line to the maintainers of this package.`,
    );
  }
}
