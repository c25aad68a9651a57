import type { Problem } from '../../../core/sockets/problem';

/**
 * Crisp says where to connect, and is asked before every attempt; when it refuses the question because the token's
 * calls are used up, the address of before is tried, so that no quota keeps a socket down for the rest of the day.
 */
export function rememberEndpoint(find: (signal: AbortSignal) => Promise<URL | Problem>) {
  let last: URL | undefined;
  return async (signal: AbortSignal): Promise<URL | Problem> => {
    const found = await find(signal);
    if (found instanceof URL) return (last = found);
    return found.code === 'rate-limited' ? (last ?? found) : found;
  };
}
