import http from 'node:http';
import https from 'node:https';

/**
 * The process's own agent, as it is at this moment: a host, or Node 24 with NODE_USE_ENV_PROXY, puts the way through a
 * proxy there. Without it `ws` connects directly, whatever they say.
 */
export function globalAgentFor({ protocol }: URL): http.Agent {
  return protocol === 'https:' || protocol === 'wss:' ? https.globalAgent : http.globalAgent;
}
