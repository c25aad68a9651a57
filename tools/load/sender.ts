import { Pool } from 'undici';
import type { Transmission } from '../../simulator/senders/sender';

/** The status, or undefined when the connection broke. */
export type Send = (url: string, transmission: Transmission) => Promise<number | undefined>;

const CONNECTIONS = 256;

/**
 * Over connections that are kept, as a proxy in front of a host does. Node's own `http` client costs more processor
 * time than Node-RED's half, so the sender would be what is measured.
 */
export function createSender(): { readonly send: Send; readonly close: () => void } {
  const pools = new Map<string, Pool>();
  const getPool = (origin: string): Pool => {
    const pool = pools.get(origin) ?? new Pool(origin, { connections: CONNECTIONS, pipelining: 1 });
    pools.set(origin, pool);
    return pool;
  };
  const send: Send = async (url, { headers, body }) => {
    const { origin, pathname } = new URL(url);
    try {
      const response = await getPool(origin).request({ path: pathname, method: 'POST', headers, body });
      await response.body.dump();
      return response.statusCode;
    } catch {
      return undefined;
    }
  };
  return { send, close: () => pools.forEach((pool) => void pool.destroy()) };
}
