import type { NodeAPI } from '@node-red/registry';

export type Translate = (key: string, words?: Record<string, string | number>) => string;

/** Takes a text of the node's own type, else the one that all types share. */
export function createTranslator(RED: Pick<NodeAPI, '_'>, type: string): Translate {
  return (key, words) => {
    const ownKey = `${type}.${key}`;
    const own = RED._(ownKey, words);
    // The key itself is what Node-RED gives for a text that there is not.
    return own === ownKey ? RED._(key, words) : own;
  };
}
