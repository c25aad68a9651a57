import type { Node, NodeStatus } from '@node-red/registry';
import type { AuthenticationMode } from '../../core/helpdesk/provider';
import { secretsFor, type Credential } from '../../core/trigger/credential';
import { RecentStatus } from './recent-status';
import type { MissingForWebhook } from './registration/create-target';
import type { FieldProblem } from './saved-values';
import type { RegistrationState } from './registration/registration-state';
import { registrationStatus } from './registration/registration-status';
import type { Translate } from './texts';

export type StatusName =
  | 'listening'
  | 'listening-unverified'
  | 'no-secret'
  | 'path-in-use'
  | 'path-invalid'
  | 'path-reserved'
  | 'http-off'
  | 'misconfigured'
  | MissingForWebhook;

/** The only writer of a webhook node's status. */
export interface Status {
  readonly show: (name: StatusName) => void;
  /** Where the registration stands; `registered` is what the node shows once it is in place. */
  readonly registration: (state: RegistrationState, registered: StatusName) => void;
  readonly refused: RecentStatus['refused'];
  readonly emitted: RecentStatus['emitted'];
  /** The node is closed: nothing is shown any more. */
  readonly close: () => void;
}

/** What is not listed here needs a person. */
const STYLES: { readonly [Name in StatusName]?: Pick<NodeStatus, 'fill' | 'shape'> } = {
  listening: { fill: 'green', shape: 'dot' },
  'listening-unverified': { fill: 'green', shape: 'ring' },
};

/** What an account lacks, by the status that says so. */
const FIELD_OF: { readonly [Name in StatusName]?: readonly string[] } = {
  'no-secret': ['secret', 'urlKey'],
  'no-address': ['baseUrl'],
  'no-account-id': ['accountId'],
  'no-public-address': ['publicAddress'],
  'no-token': ['apiToken'],
};

/**
 * @param translate the runtime's; a plain key would be translated by the editor, but cannot carry a count
 * @param labelOf what the account's dialog calls the field that is empty
 * @param problems of the account's fields: a variable that is not set is named where its field is missing
 */
export function createStatus(
  node: Node,
  translate: Translate,
  problems: readonly FieldProblem[] = [],
  labelOf: (missing: StatusName) => string = () => '',
): Status {
  const explain = (name: StatusName): string | undefined => {
    const problem = problems.find(({ field }) => FIELD_OF[name]?.includes(field));
    return problem && translate(`status.${problem.code}`, { name: problem.name });
  };
  const toNodeStatus = (name: StatusName): NodeStatus => {
    const field = labelOf(name);
    const text = field === '' ? `status.${name}` : translate(`status.${name}`, { field });
    return { fill: 'red', shape: 'ring', ...STYLES[name], text: explain(name) ?? text };
  };
  let usual = toNodeStatus('listening');
  const recent = new RecentStatus(
    node,
    (key, words) =>
      (key === 'refused.secret-missing' ? explain('no-secret') : undefined) ?? translate(key, words),
    () => usual,
  );

  const showUsual = (nodeStatus: NodeStatus) => {
    usual = nodeStatus;
    recent.end();
    node.status(nodeStatus);
  };
  return {
    show: (name) => showUsual(toNodeStatus(name)),
    registration: (state, registered) =>
      showUsual(registrationStatus(state, toNodeStatus(registered), Date.now(), translate)),
    refused: (reason, at) => recent.refused(reason, at),
    emitted: (kind, at) => recent.emitted(kind, at),
    close: () => recent.end(),
  };
}

/** What a node shows that owns its path and waits for deliveries. */
export function usualStatus(mode: AuthenticationMode, credential: Credential): StatusName {
  if (mode !== 'unsigned' && secretsFor(mode, credential).length === 0) return 'no-secret';
  return mode === 'signature' ? 'listening' : 'listening-unverified';
}
