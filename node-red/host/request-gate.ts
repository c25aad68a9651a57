import type { ServerResponse } from 'node:http';
import type { Answer } from '../../core/answer';
import { respond } from './respond';

export interface RequestGate {
  readonly pause: () => void;
  readonly resume: () => void;
  readonly isPaused: () => boolean;
  /**
   * Runs at once, or when the flows are running again; when that takes too long, answers with what makes the sender try
   * again, 503 where that is not known.
   */
  readonly run: (response: ServerResponse, bytes: number, proceed: () => void, unavailable?: Answer) => void;
}

export interface RequestGateOptions {
  /** Milliseconds; a restart takes well under a second, and Node-RED gives a node 15 s to close. */
  readonly timeoutMs?: number;
  readonly maxRequests?: number;
  readonly maxBytes?: number;
  readonly now?: () => number;
}

const UNAVAILABLE: Answer = { status: 503, body: { error: 'unavailable' } };

/**
 * Keeps requests waiting while the flows restart. Sent straight away, their messages would be lost: the nodes
 * behind the trigger may not exist yet, and Node-RED drops a message to a missing node without a word.
 */
export function createRequestGate(options: RequestGateOptions = {}): RequestGate {
  const { timeoutMs = 20_000, maxRequests = 5_000, maxBytes = 64 * 1024 * 1024, now = Date.now } = options;
  const waiting = new Map<() => void, { readonly response: ServerResponse; readonly bytes: number }>();
  let pausedAt: number | undefined;
  let waitingBytes = 0;

  const remove = (proceed: () => void) => {
    waitingBytes -= waiting.get(proceed)?.bytes ?? 0;
    waiting.delete(proceed);
  };
  const refuse = (response: ServerResponse, unavailable: Answer) =>
    respond(response, unavailable, { 'Retry-After': '5' });

  return {
    isPaused: () => pausedAt !== undefined,
    pause: () => {
      pausedAt ??= now();
    },
    resume: () => {
      pausedAt = undefined;
      for (const [proceed, { response }] of [...waiting]) {
        remove(proceed);
        response.setTimeout(0);
        proceed();
      }
    },
    run: (response, bytes, proceed, unavailable = UNAVAILABLE) => {
      if (pausedAt === undefined) return proceed();
      const left = pausedAt + timeoutMs - now();
      const full = waiting.size >= maxRequests || waitingBytes + bytes > maxBytes;
      if (left <= 0 || full) return refuse(response, unavailable);
      waiting.set(proceed, { response, bytes });
      waitingBytes += bytes;
      // The socket's idle timeout, not a timer of ours: nothing to clear when the sender hangs up.
      response.setTimeout(left, () => {
        if (!waiting.has(proceed)) return;
        remove(proceed);
        refuse(response, unavailable);
      });
    },
  };
}
