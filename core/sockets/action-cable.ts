import { parseJson } from '../read/json';
import { isObject, text } from '../read/read';
import type { OpenTransport, TransportListener } from './transport';
import type { OpenWebSocket } from './web-socket';

/** The second is what a server answers with that speaks none of the versions (actioncable, INTERNAL.protocols). */
const SUBPROTOCOLS = ['actioncable-v1-json', 'actioncable-unsupported'];

/** How the answers to a subscription are told, as events: no event of a channel has a blank in its name. */
export const CONFIRMED = 'subscription confirmed';
export const REJECTED = 'subscription rejected';

/** A server's reasons are words such as `server_restart`; anything else stays out of logs. */
const PLAIN_REASON = /^[\w-]{1,60}$/;

/**
 * Rails' ActionCable over a WebSocket. One sends commands: `subscribe`, with the channel's parameters. What a
 * channel says are objects with `event` and `data`. Frames that are neither, or no JSON, are ignored.
 */
export function createActionCableOpener(open: OpenWebSocket): OpenTransport {
  return (endpoint, listener) => {
    let over = false;
    const socket = open(endpoint, SUBPROTOCOLS, {
      // Nothing can be said before the server's welcome.
      onOpen: () => {},
      onMessage: (message) => {
        const frame = parse(message);
        if (over || frame === undefined) return;
        over = frame.type === 'disconnect';
        hear(frame, listener);
      },
      onEnd: (reason) => {
        if (!over) listener.onEnd(reason);
        over = true;
      },
    });
    return {
      send: (command, parameters) =>
        socket.send(JSON.stringify({ command, identifier: JSON.stringify(parameters) })),
      setPaused: (isPaused) => socket.setPaused(isPaused),
      close: () => socket.close(),
    };
  };
}

type Frame = NonNullable<ReturnType<typeof parse>>;

function hear({ type, reason, message }: Frame, listener: TransportListener): void {
  switch (type) {
    case 'welcome':
      return listener.onOpen();
    case 'ping':
      return listener.onHeartbeat();
    case 'confirm_subscription':
      return listener.onEvent(CONFIRMED, null);
    case 'reject_subscription':
      return listener.onEvent(REJECTED, null);
    case 'disconnect':
      return listener.onEnd(typeof reason === 'string' && PLAIN_REASON.test(reason) ? reason : 'disconnect');
    default: {
      const event = isObject(message) ? text(message.event) : null;
      if (event !== null && isObject(message)) listener.onEvent(event, message.data);
    }
  }
}

function parse(message: string) {
  const frame = parseJson(message);
  return isObject(frame) ? frame : undefined;
}
