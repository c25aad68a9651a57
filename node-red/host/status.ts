import type { Node, NodeStatus } from '@node-red/registry';
import type { Authentication } from '../../core/authentication';
import type { RejectReason } from '../../core/outcome';
import type { Missing } from './registration/desire-of';
import type { RegistrationState } from './registration/state';
import { registrationStatus } from './registration/status-of';

export type StatusName =
  | 'listening'
  | 'listening-unverified'
  | 'no-secret'
  | 'path-in-use'
  | 'path-invalid'
  | 'path-reserved'
  | 'http-off'
  | 'misconfigured'
  | Missing;

/** The only writer of a webhook node's status. */
export interface Status {
  readonly show: (name: StatusName) => void;
  /** Where the registration stands; `registered` is what the node shows once it is in place. */
  readonly registration: (state: RegistrationState, registered: StatusName) => void;
  /** A delivery was refused: what, and how often in a row. */
  readonly refused: (reason: RejectReason, times: number, now: number) => void;
  /** A delivery was accepted: back to what was shown before the refusals. */
  readonly recovered: () => void;
}

/** What is not listed here needs a person. */
const LOOKS: { readonly [Name in StatusName]?: Pick<NodeStatus, 'fill' | 'shape'> } = {
  listening: { fill: 'green', shape: 'dot' },
  'listening-unverified': { fill: 'green', shape: 'ring' },
};

/** Status nodes turn every change into a message, so a stranger may cause one a second at most. */
const REFUSAL_INTERVAL = 1000;

/** @param translate the runtime's; a plain key would be translated by the editor, but cannot carry a count */
export function createStatus(
  node: Node,
  translate: (key: string, words?: Record<string, string | number>) => string,
): Status {
  let usual = lookOf('listening');
  let refusing = false;
  let refusedAt = -Infinity;

  const showUsual = (look: NodeStatus) => {
    usual = look;
    refusing = false;
    node.status(look);
  };
  return {
    show: (name) => showUsual(lookOf(name)),
    registration: (state, registered) =>
      showUsual(registrationStatus(state, lookOf(registered), Date.now(), translate)),
    refused: (reason, times, now) => {
      if (now - refusedAt < REFUSAL_INTERVAL) return;
      refusing = true;
      refusedAt = now;
      const text = translate(`refused.${reason}`);
      node.status({ fill: 'red', shape: 'ring', text: times > 1 ? `${text} ×${times}` : text });
    },
    recovered: () => {
      if (refusing) showUsual(usual);
    },
  };
}

function lookOf(name: StatusName): NodeStatus {
  return { fill: 'red', shape: 'ring', ...LOOKS[name], text: `status.${name}` };
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
