import type { Node, NodeAPI, NodeDef } from '@node-red/registry';
import type { ConnectionOptions } from '../../helpdesks/crisp/rtm/plan';
import type { CrispTier } from '../../helpdesks/crisp/rtm/tier';
import type { Pace } from '../../core/sockets/connection';
import { reportFieldProblems } from '../host/report-field-problems';
import { readSavedValues } from '../host/saved-values';

/** Kept by Node-RED in its encrypted credentials file, never in the flow. */
interface TokenCredentials {
  identifier?: string;
  key?: string;
}

interface TokenDef extends NodeDef {
  tier?: CrispTier;
  websiteId?: string;
  /** Somebody said explicitly that the token may go to the address below. */
  allowStandIn?: boolean;
  apiUrl?: string;
  /** REST calls that may be spent per day; empty is the tier's. */
  dailyCalls?: string | number;
  /** Not in the editor: how fast a test with a stand-in may reconnect. */
  pace?: Pace;
}

export interface TokenNode extends Node<TokenCredentials> {
  /** Holds the key: never to be sent anywhere but to Crisp. */
  connection: ConnectionOptions;
}

/** The config node that all streams of one Crisp token share. */
export function registerTokenNode(RED: NodeAPI): void {
  function Token(this: TokenNode, saved: TokenDef) {
    RED.nodes.createNode(this, saved);
    const { texts, problems } = readSavedValues(saved, ['websiteId', 'apiUrl']);
    // Node-RED leaves `credentials` out while none were ever saved.
    const entered = readSavedValues((this.credentials as TokenCredentials | undefined) ?? {}, [
      'identifier',
      'key',
    ]);
    this.credentials = entered.texts;
    this.connection = readConnection({ ...saved, ...texts }, entered.texts);
    reportFieldProblems(RED, this, [...problems, ...entered.problems]);
  }
  RED.nodes.registerType<TokenNode, TokenDef, Record<string, unknown>, TokenCredentials>(
    'crisp rtm account',
    Token,
    {
      credentials: { identifier: { type: 'text' }, key: { type: 'password' } },
    },
  );
}

export function findToken(RED: NodeAPI, id: string): TokenNode | undefined {
  return (RED.nodes.getNode(id) as TokenNode | null) ?? undefined;
}

/** What a token's fields mean, saved or still in the dialog. */
export function readConnection(
  saved: Omit<TokenDef, keyof NodeDef>,
  { identifier = '', key = '' }: TokenCredentials,
): ConnectionOptions {
  const { tier = 'plugin', websiteId = '', allowStandIn = false, apiUrl = '', dailyCalls = '', pace } = saved;
  return {
    credential: { tier, identifier: identifier.trim(), key: key.trim(), websiteId: websiteId.trim() },
    ...(dailyCalls !== '' && { dailyCalls: Number(dailyCalls) }),
    ...(allowStandIn && { allowLoopback: true }),
    ...(allowStandIn && pace !== undefined && { pace }),
    ...(allowStandIn && apiUrl.trim() !== '' && { apiUrl: apiUrl.trim() }),
  };
}
