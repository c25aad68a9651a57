import autocannon from 'autocannon';
import type { Transmission } from '../../../simulator/senders/sender';
import { cpuSeconds } from './process-use';

export interface LoadOptions {
  readonly url: string;
  /** Asked for each request: what came in an earlier round would be a duplicate now. */
  readonly next: () => Transmission;
  readonly amount: number;
  readonly connections: number;
  /** Of the server. */
  readonly pid: number;
  /** What every answer has to be. */
  readonly status: number;
}

export interface LoadResult {
  readonly perSecond: number;
  /** Of the server's processor time. */
  readonly microsecondsEach: number;
}

/** As fast as the server takes them. Throws when one of them is answered otherwise than expected. */
export async function load(options: LoadOptions): Promise<LoadResult> {
  const { url, next, amount, connections, pid, status } = options;
  const setupRequest = (request: autocannon.Request): autocannon.Request => {
    const { body, headers } = next();
    return { ...request, body, headers };
  };
  const cpuBefore = cpuSeconds(pid);
  const startedAt = performance.now();
  let answeredAt = startedAt;
  const result = await fire(
    { url, connections, amount, timeout: 60, requests: [{ method: 'POST', setupRequest }] },
    () => (answeredAt = performance.now()),
  );
  const elapsed = (answeredAt - startedAt) / 1000;
  const cpu = cpuSeconds(pid) - cpuBefore;
  const asExpected = (result.statusCodeStats as Record<string, { count?: number }>)[status]?.count ?? 0;
  if (asExpected !== amount || result.errors > 0) {
    const seen = JSON.stringify(result.statusCodeStats);
    throw new Error(`${url}: answers ${seen}, ${result.errors} errors; expected ${amount} × ${status}`);
  }
  return { perSecond: amount / elapsed, microsecondsEach: (cpu / amount) * 1e6 };
}

/** It looks only once a second whether it is done, so the answers themselves have to tell the time. */
function fire(options: autocannon.Options, onAnswer: () => void): Promise<autocannon.Result> {
  return new Promise((resolve, reject) => {
    autocannon(options, (error: unknown, result) => (error ? reject(error) : resolve(result))).on(
      'response',
      onAnswer,
    );
  });
}
