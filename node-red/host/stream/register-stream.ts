import type { NodeAPI } from '@node-red/registry';
import { isStreaming, type Provider } from '../../../core/helpdesk/provider';
import type { Register } from '../register-each';
import { serveStreamData } from './editor-data';
import { serveScopeLists } from './serve-scope-lists';
import { serveStreamAccountTest } from './serve-stream-account-test';
import { registerStreamAccount } from './stream-account';
import { registerStreamNode } from './stream-node';
import { toStreamAccountType, toStreamType } from './stream-types';

/** The node types of a helpdesk's socket: the trigger and, where the socket takes one of its own, the account. */
export function streamTypes(provider: Provider): (readonly [type: string, register: Register])[] {
  if (!isStreaming(provider)) return [];
  const { account } = provider.stream;
  const trigger = (RED: NodeAPI) => {
    registerStreamNode(RED, provider);
    serveStreamData(RED, provider);
  };
  const types: (readonly [string, Register])[] = [[toStreamType(provider), trigger]];
  if (account === undefined) return types;
  const config = (RED: NodeAPI) => {
    registerStreamAccount(RED, provider, account);
    serveScopeLists(RED, provider, account);
    serveStreamAccountTest(RED, provider, account);
  };
  return [...types, [toStreamAccountType(provider), config]];
}
