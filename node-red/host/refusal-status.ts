import type { Node } from '@node-red/registry';
import type { RejectReason } from '../../core/helpdesk/refusal';
import { systemEnvironment, type Environment } from '../../core/environment/environment';

export type Translate = (key: string, words?: Record<string, string | number>) => string;

/** "bad signature ×3, last 2 min ago", kept up to date. */
export interface RefusalStatus {
  /** A delivery was refused: what, and how often in a row. */
  readonly refused: (reason: RejectReason, times: number, at: number) => void;
  /** Not yet, where it comes within a second of the one before: then there is nothing to take back either. */
  readonly isShown: () => boolean;
  /** Something else is shown now, or nothing any more. */
  readonly end: () => void;
}

/** Status nodes turn every change into a message, so a stranger may cause one a second at most. */
const REFUSAL_INTERVAL = 1000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export function createRefusalStatus(
  node: Pick<Node, 'status'>,
  translate: Translate,
  { now, after }: Pick<Environment, 'now' | 'after'> = systemEnvironment,
): RefusalStatus {
  let latest: { readonly reason: RejectReason; readonly times: number; readonly at: number } | undefined;
  let shownAt = -Infinity;
  let shown = false;
  let stopAgeing = () => {};

  const show = () => {
    stopAgeing();
    if (latest === undefined) return;
    shown = true;
    shownAt = now();
    const { reason, times, at } = latest;
    const age = shownAt - at;
    // Translated only when it is shown: it costs more than the whole refusal.
    const text = `${translate(`refused.${reason}`)}${times > 1 ? ` ×${times}` : ''}`;
    node.status({ fill: 'red', shape: 'ring', text: `${text}${inWords(age, translate)}` });
    stopAgeing = after(age < HOUR ? MINUTE : HOUR, show);
  };
  return {
    refused: (reason, times, at) => {
      latest = { reason, times, at };
      if (at - shownAt >= REFUSAL_INTERVAL) show();
    },
    isShown: () => shown,
    end: () => {
      latest = undefined;
      shown = false;
      stopAgeing();
    },
  };
}

/** Nothing for what has just happened. */
function inWords(age: number, translate: Translate): string {
  if (age < MINUTE) return '';
  if (age < HOUR) return translate('ago.minutes', { n: Math.floor(age / MINUTE) });
  return translate('ago.hours', { n: Math.floor(age / HOUR) });
}
