import { Agent, request } from 'node:http';
import type { Transmission } from '../../simulator/senders/sender';

/** The status, or undefined when the connection broke. */
export type Send = (url: string, transmission: Transmission) => Promise<number | undefined>;

/** Over connections that are kept, as a proxy in front of a host does. */
export function createSender(): { readonly send: Send; readonly close: () => void } {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const send: Send = (url, { headers, body }) =>
    new Promise((resolve) => {
      const outgoing = request(url, {
        method: 'POST',
        agent,
        headers: { ...headers, 'Content-Length': body.length },
      });
      outgoing.on('error', () => resolve(undefined));
      outgoing.on('response', (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode));
        response.on('error', () => resolve(undefined));
      });
      outgoing.end(body);
    });
  return { send, close: () => agent.destroy() };
}
