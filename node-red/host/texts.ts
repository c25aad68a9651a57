import type { NodeAPI } from '@node-red/registry';

/** Where the texts are that all node sets share. */
const SHARED = '@helpdesk-triggers/n8n-nodes-helpdesk/texts';

export type Translate = (key: string, words?: Record<string, string | number>) => string;

/** Takes a text of the node's own set, else the one that all sets share. */
export function createTranslator(RED: Pick<NodeAPI, '_'>): Translate {
  return (key, words) => {
    const own = RED._(key, words);
    // The key itself is what Node-RED gives for a text that there is not.
    return own === key ? RED._(`${SHARED}:${key}`, words) : own;
  };
}
