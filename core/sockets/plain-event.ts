import { withoutUnstorable } from '../read/unstorable';

/** Names that Socket.IO keeps for itself: a frame that uses them is an error. */
const RESERVED: ReadonlySet<string> = new Set([
  'connect',
  'connect_error',
  'disconnect',
  'disconnecting',
  'newListener',
  'removeListener',
]);

/** Engine.IO message, Socket.IO event, default namespace, no acknowledgement: `42["name",{…}]`. */
const PLAIN_EVENT = '42[';

/** Such a frame's name and first argument, or undefined for any other frame and for what is malformed. */
export function readPlainEvent(frame: unknown): readonly [name: string, payload: unknown] | undefined {
  if (typeof frame !== 'string' || !frame.startsWith(PLAIN_EVENT)) return undefined;
  try {
    const [name, payload] = JSON.parse(withoutUnstorable(frame.slice(PLAIN_EVENT.length - 1))) as [
      unknown,
      unknown,
    ];
    return typeof name === 'string' && !RESERVED.has(name) ? [name, payload] : undefined;
  } catch {
    return undefined;
  }
}
