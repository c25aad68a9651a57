import type { Environment } from '../../../core/environment/environment';

/**
 * Crisp calls binding more often than every 2.5 s illegal (node-crisp-api, `rebindSocket`). The second more is for
 * the way there: a frame that was held up arrives closer to the next one than they were sent.
 */
const MIN_BIND_INTERVAL_MS = 3500;

export interface Binder {
  /** Asks for one `socket:bind`, now or as soon as allowed; several requests become one. */
  readonly request: () => void;
  readonly cancel: () => void;
}

/** @param send puts the frame together when it is sent, so that it holds the latest events */
export function createBinder({ now, after }: Environment, send: () => void): Binder {
  let lastSent = -Infinity;
  let cancelTimer: (() => void) | undefined;

  const bind = () => {
    cancelTimer = undefined;
    lastSent = now();
    send();
  };

  return {
    request: () => {
      if (cancelTimer !== undefined) return;
      const wait = lastSent + MIN_BIND_INTERVAL_MS - now();
      if (wait <= 0) bind();
      else cancelTimer = after(wait, bind);
    },
    cancel: () => {
      cancelTimer?.();
      cancelTimer = undefined;
    },
  };
}
