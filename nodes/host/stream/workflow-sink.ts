import { NodeOperationError, type ITriggerFunctions } from 'n8n-workflow';
import type { Problem } from '../../../core/sockets/problem';
import type { StreamItem } from '../../../core/helpdesk/stream-item';
import type { StreamListener } from '../../../core/helpdesk/stream-listener';
import type { Stream } from '../../../core/helpdesk/provider-stream';
import type { CheckpointKeeper } from './checkpoint-keeper';
import { ConnectionLog } from './connection-log';
import { PacedExecutions } from './paced-executions';
import type { StreamSettings } from './read-settings';

/** Where a stream's items and its one possible error go into n8n. */
export class WorkflowSink {
  /** Why the token was refused, before anybody could be told. */
  refusal: NodeOperationError | undefined;
  private tellsErrors = false;
  private closeStream: () => Promise<void> = async () => {};
  private pauseStream: (isPaused: boolean) => void = () => {};
  private readonly log: ConnectionLog;
  private readonly executions: PacedExecutions;
  private readonly isTest: boolean;

  /** @param checkpoints undefined where the trigger begins anew at every start */
  constructor(
    private readonly context: ITriggerFunctions,
    label: string,
    private readonly settings: Pick<StreamSettings, 'output' | 'pace'>,
    private readonly checkpoints: CheckpointKeeper | undefined,
  ) {
    this.log = new ConnectionLog(context, label);
    this.isTest = context.getMode() === 'manual';
    this.executions = new PacedExecutions(context, settings.pace, this.log, checkpoints, (isFull) =>
      this.pauseStream(isFull),
    );
  }

  readonly listener: Pick<StreamListener, 'onItem' | 'onState' | 'onGap' | 'onRefused' | 'onCallbackError'> =
    {
      onItem: (item, key) => this.take(item, key),
      onState: (state) => this.log.noteState(state),
      onGap: (gap) => {
        this.executions.finishResuming();
        this.log.noteGap(gap);
      },
      onRefused: (problem) => this.refuse(problem),
      onCallbackError: (error) => this.log.noteDefect(error),
    };

  /**
   * From now on n8n takes an error.
   * @param close for a test run, which n8n leaves open when it fails
   */
  expectErrors(close: () => Promise<void> = async () => {}): void {
    this.tellsErrors = true;
    this.closeStream = close;
  }

  /** The stream that fills this: it rests while n8n has enough to do, and ends with it. */
  follow(stream: Stream): Stream {
    this.pauseStream = stream.setPaused;
    return {
      ...stream,
      close: () => {
        const left = this.executions.close();
        if (left > 0) this.log.noteLeft(left, this.checkpoints !== undefined);
        return stream.close();
      },
    };
  }

  private take(item: StreamItem, key: string | null): void {
    const json = this.settings.output === 'data' ? (item.data as object) : item;
    if (this.isTest) this.executions.takeForTest({ json, key });
    else this.executions.take({ json, key, lane: item.conversation?.id ?? item.contact?.id ?? null });
  }

  /** Told by `trigger()` if that is still under way, and else by the one `emitError`. */
  private refuse(problem: Problem): void {
    const error = new NodeOperationError(this.context.getNode(), problem.detail, {
      description: 'The trigger will not retry. Fix the credential, then publish the workflow again.',
    });
    this.refusal = error;
    if (!this.tellsErrors) return;
    this.log.noteRefusal(problem);
    this.context.emitError(error);
    void this.closeStream();
  }
}
