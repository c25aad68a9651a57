import { NodeOperationError, type IDataObject, type ITriggerFunctions } from 'n8n-workflow';
import type { CrispStreamItem } from '../../core/providers/crisp/rtm/gap-item';
import type { StreamListener } from '../../core/providers/crisp/rtm/listener';
import type { Problem } from '../../core/realtime/problem';
import { Journal } from './journal';

/** Where a stream's items and its one possible error go into n8n. */
export class Outlet {
  /** Why the token was refused, before anybody could be told. */
  refusal: NodeOperationError | undefined;
  private waiting: (() => void)[] | undefined;
  private isOpen = false;
  private closeStream: () => Promise<void> = async () => {};
  private readonly journal: Journal;
  private readonly keyPrefix: string;

  /** @param holdsItems until it is opened: n8n cannot take them earlier in a test run */
  constructor(
    private readonly context: ITriggerFunctions,
    private readonly output: 'item' | 'data',
    holdsItems: boolean,
  ) {
    this.waiting = holdsItems ? [] : undefined;
    this.journal = new Journal(context);
    this.keyPrefix = `${context.getWorkflow().id ?? ''}:${context.getNode().id}`;
  }

  readonly listener: Pick<StreamListener, 'onItem' | 'onState' | 'onGap' | 'onRefused' | 'onCallbackError'> =
    {
      onItem: (item, key) => this.take(item, key),
      onState: (state) => this.journal.noteState(state),
      onGap: (gap) => this.journal.noteGap(gap),
      onRefused: (problem) => this.refuse(problem),
      onCallbackError: (error) => this.journal.noteDefect(error),
    };

  onError(close: () => Promise<void>): void {
    this.closeStream = close;
  }

  open(): void {
    this.isOpen = true;
    const waiting = this.waiting ?? [];
    this.waiting = undefined;
    for (const emit of waiting) emit();
  }

  private take(item: CrispStreamItem, key: string | null): void {
    const json = (this.output === 'data' ? item.data : item) as unknown as IDataObject;
    // n8n's column is unique over the whole instance, so the key says whose message it is.
    const unique = key === null ? undefined : `${this.keyPrefix}:${key}`;
    // By the context's own name each time: n8n exchanges the function for test runs.
    const emit = () => this.context.emit([[{ json }]], undefined, undefined, unique);
    if (this.waiting === undefined) emit();
    else this.waiting.push(emit);
  }

  /** Told by `trigger()` if that is still under way, and else by the one `emitError`. */
  private refuse(problem: Problem): void {
    const error = new NodeOperationError(this.context.getNode(), problem.detail, {
      description: 'Nothing is tried again: mend it, then publish the workflow again.',
    });
    this.refusal = error;
    if (!this.isOpen) return;
    this.journal.noteRefusal(problem);
    this.context.emitError(error);
    // n8n itself does not close a test run that fails.
    void this.closeStream();
  }
}
