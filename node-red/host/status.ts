import type { Node, NodeStatus } from '@node-red/registry';
import type { Authentication } from '../../core/authentication';
import type { RejectReason } from '../../core/outcome';

export type StatusName =
  | 'listening'
  | 'listening-unverified'
  | 'no-secret'
  | 'path-in-use'
  | 'path-invalid'
  | 'path-reserved'
  | 'http-off'
  | 'misconfigured';

/** The only writer of a webhook node's status. */
export interface Status {
  readonly show: (name: StatusName) => void;
  /** A delivery was refused: what, and how often in a row. */
  readonly refused: (reason: RejectReason, times: number, now: number) => void;
  /** A delivery was accepted: back to what was shown before the refusals. */
  readonly recovered: () => void;
}

const LOOKS: { readonly [Name in StatusName]: Pick<NodeStatus, 'fill' | 'shape'> } = {
  listening: { fill: 'green', shape: 'dot' },
  'listening-unverified': { fill: 'green', shape: 'ring' },
  'no-secret': { fill: 'red', shape: 'ring' },
  'path-in-use': { fill: 'red', shape: 'ring' },
  'path-invalid': { fill: 'red', shape: 'ring' },
  'path-reserved': { fill: 'red', shape: 'ring' },
  'http-off': { fill: 'red', shape: 'ring' },
  misconfigured: { fill: 'red', shape: 'ring' },
};

/** Status nodes turn every change into a message, so a stranger may cause one a second at most. */
const REFUSAL_INTERVAL = 1000;

/** @param translate the runtime's; a plain key would be translated by the editor, but cannot carry a count */
export function createStatus(node: Node, translate: (key: string) => string): Status {
  let usual: StatusName = 'listening';
  let refusing = false;
  let refusedAt = -Infinity;

  const show = (name: StatusName) => {
    usual = name;
    refusing = false;
    node.status({ ...LOOKS[name], text: `status.${name}` });
  };
  return {
    show,
    refused: (reason, times, now) => {
      if (now - refusedAt < REFUSAL_INTERVAL) return;
      refusing = true;
      refusedAt = now;
      const text = translate(`refused.${reason}`);
      node.status({ fill: 'red', shape: 'ring', text: times > 1 ? `${text} ×${times}` : text });
    },
    recovered: () => {
      if (refusing) show(usual);
    },
  };
}

/** What a node shows that owns its path and waits for deliveries. */
export function usualStatus(authentication: Authentication): StatusName {
  switch (authentication.mode) {
    case 'signature':
      return authentication.secrets.length === 0 ? 'no-secret' : 'listening';
    case 'url-key':
      return authentication.keys.length === 0 ? 'no-secret' : 'listening-unverified';
    case 'unsigned':
      return 'listening-unverified';
  }
}
