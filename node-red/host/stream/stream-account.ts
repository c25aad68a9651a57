import type { Node, NodeAPI, NodeDef } from '@node-red/registry';
import { createFetchApi } from '../../../core/api/fetch-api';
import { systemEnvironment } from '../../../core/environment/environment';
import type { ApiCall } from '../../../core/helpdesk/api';
import type { AccountField, AccountTexts, StreamAccount } from '../../../core/helpdesk/provider-stream';
import type { StreamingProvider } from '../../../core/helpdesk/provider';
import type { Pace } from '../../../core/sockets/connection';
import { reportFieldProblems } from '../report-field-problems';
import { readSavedValues } from '../saved-values';
import { toStreamAccountType } from './stream-types';

/** A person is waiting before an open dialog. */
const CALL_TIMEOUT_MS = 15_000;

interface StreamAccountDef extends NodeDef {
  /** Not in the editor: how fast a test with a stand-in may reconnect. */
  pace?: Pace;
}

export interface StreamAccountNode extends Node<Record<string, string>> {
  /** Holds what is secret: never to be sent anywhere but to the helpdesk. */
  entered: AccountTexts;
  pace: Pace | undefined;
}

/** The config node that all streams of one account share, where the socket takes an account of its own. */
export function registerStreamAccount(
  RED: NodeAPI,
  provider: StreamingProvider,
  { fields }: StreamAccount,
): void {
  const [open, secret] = [fields.filter((field) => !isSecret(field)), fields.filter(isSecret)];

  function Account(this: StreamAccountNode, saved: StreamAccountDef) {
    RED.nodes.createNode(this, saved);
    const { texts, problems } = readSavedValues(asTexts(saved), namesOf(open));
    // Node-RED leaves `credentials` out while none were ever saved.
    const kept = readSavedValues(
      (this.credentials as Record<string, string> | undefined) ?? {},
      namesOf(secret),
    );
    this.credentials = kept.texts;
    this.entered = { ...texts, ...kept.texts };
    this.pace = saved.pace;
    reportFieldProblems(RED, this, [...problems, ...kept.problems]);
  }
  RED.nodes.registerType<
    StreamAccountNode,
    StreamAccountDef,
    Record<string, unknown>,
    Record<string, string>
  >(toStreamAccountType(provider), Account, {
    credentials: Object.fromEntries(secret.map((field) => [field.name, { type: credentialType(field) }])),
  });
}

/** The way to such an account's API. Throws a `ConfigurationError` for one that cannot be meant. */
export function createStreamApi({ reach }: StreamAccount, entered: AccountTexts): ApiCall {
  return createFetchApi({ ...reach(entered), callTimeoutMs: CALL_TIMEOUT_MS }, systemEnvironment);
}

export function findStreamAccount(
  RED: NodeAPI,
  id: string,
  provider: StreamingProvider,
): StreamAccountNode | undefined {
  const node = RED.nodes.getNode(id) as StreamAccountNode | null;
  return node?.type === toStreamAccountType(provider) ? node : undefined;
}

function isSecret({ secret }: AccountField): boolean {
  return secret !== undefined;
}

function credentialType({ secret }: AccountField): 'password' | 'text' {
  return secret === 'hidden' ? 'password' : 'text';
}

function namesOf(fields: readonly AccountField[]): readonly string[] {
  return fields.map(({ name }) => name);
}

/** Switches and numbers are saved as such. */
function asTexts(saved: object): Readonly<Record<string, unknown>> {
  const asText = (value: unknown) =>
    typeof value === 'boolean' || typeof value === 'number' ? String(value) : value;
  return Object.fromEntries(Object.entries(saved).map(([name, value]) => [name, asText(value)]));
}
