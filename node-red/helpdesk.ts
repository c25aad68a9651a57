import type { NodeAPI } from '@node-red/registry';
import type { Provider } from '../core/helpdesk/provider';
import { providers } from '../helpdesks';
import { registerAccountNode } from './host/account';
import { registerEach, type Register } from './host/register-each';
import { serveAccountPickers } from './host/serve-account-pickers';
import { serveAccountTest } from './host/serve-account-test';
import { streamTypes } from './host/stream/register-stream';
import { registerWebhookNode } from './host/webhook-node';

/** All node types of the package are one set: one module, one page and one catalogue a language to read at start. */
const TYPES: readonly (readonly [type: string, register: Register])[] = [
  ...Object.values(providers).flatMap((provider): (readonly [string, Register])[] => [
    [`${provider.id} webhook`, (RED) => registerWebhookNode(RED, provider)],
    [`${provider.id} account`, (RED) => registerAccount(RED, provider)],
  ]),
  ...Object.values(providers).flatMap(streamTypes),
];

export = (RED: NodeAPI): void => registerEach(RED, TYPES);

function registerAccount(RED: NodeAPI, provider: Provider): void {
  registerAccountNode(RED, provider);
  serveAccountPickers(RED, provider);
  serveAccountTest(RED, provider);
}
