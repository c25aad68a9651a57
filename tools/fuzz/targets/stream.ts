import type { StreamItem } from '../../../core/helpdesk/stream-item';
import { checkItem } from '../invariants';

/** A listener that looks at every item, and notes what goes wrong on the way to it. */
export function checked(errors: unknown[]) {
  return {
    onItem: (item: StreamItem) => checkItem(item),
    onCallbackError: (error: unknown) => void errors.push(error),
  };
}

/** Nothing went wrong, and nothing is left. */
export function checkClosed(errors: readonly unknown[], timers: number, sockets: number): void {
  if (errors.length > 0) throw errors[0];
  if (timers > 0 || sockets > 0) throw new Error(`${timers} timers and ${sockets} sockets are left`);
}

/** The frames in an input: texts as they are, everything else as JSON. */
export function frameTexts(input: string): string[] {
  const list = parseList(input);
  return list.map((frame) =>
    typeof frame === 'string' && !frame.startsWith('<') ? frame : JSON.stringify(frame),
  );
}

function parseList(input: string): readonly unknown[] {
  try {
    const parsed: unknown = JSON.parse(input);
    return Array.isArray(parsed) ? parsed : [parsed];
  } catch {
    return [input];
  }
}
