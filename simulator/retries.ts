import { deliver, type Deliverable, type DeliverOptions, type DeliveryResult } from './deliver';
import { simulated } from './helpdesks';

import type { RetryPolicy } from './senders/sender';

export interface Attempt {
  readonly attempt: number;
  /** Undefined when nothing answered. */
  readonly result: DeliveryResult | undefined;
  /** Why not, as Node's network said it. */
  readonly error: unknown;
}

export interface RetryOptions extends DeliverOptions {
  /** Default: the helpdesk's documented schedule. */
  readonly policy?: RetryPolicy;
  /** Default: really waits. */
  readonly sleep?: (milliseconds: number) => Promise<void>;
  readonly now?: () => number;
  readonly onAttempt?: (attempt: Attempt) => void;
}

/**
 * Delivers as often as the helpdesk would, until it is content or gives up.
 *
 * @param create makes each attempt anew: times, attempt counts and so signatures differ
 */
export async function deliverWithRetries(
  url: string,
  create: (attempt: number, now: number) => Deliverable,
  options: RetryOptions = {},
): Promise<readonly Attempt[]> {
  const { now = Date.now, sleep = wait, onAttempt } = options;
  const attempts: Attempt[] = [];
  for (let attempt = 1; ; attempt += 1) {
    const delivery = create(attempt, now());
    const policy = options.policy ?? simulated[delivery.provider].sender.policy;
    const made = await tryOnce(url, delivery, attempt, { timeoutMs: options.timeoutMs ?? policy.timeoutMs });
    attempts.push(made);
    onAttempt?.(made);
    const pause = policy.pausesMs[attempt - 1];
    if (pause === undefined || !policy.retries(made.result?.status)) return attempts;
    await sleep(pause);
  }
}

/** Never rejects: no answer is an answer too. */
export async function tryOnce(
  url: string,
  delivery: Deliverable,
  attempt: number,
  options: DeliverOptions = {},
): Promise<Attempt> {
  try {
    return { attempt, result: await deliver(url, delivery, options), error: undefined };
  } catch (error) {
    return { attempt, result: undefined, error };
  }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
