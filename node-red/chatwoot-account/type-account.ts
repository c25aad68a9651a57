import type { NodeAPI } from '@node-red/registry';
import { chatwoot } from '../../helpdesks/chatwoot';
import { registerAccountNode } from '../host/account';
import { serveAccountPickers } from '../host/serve-account-pickers';

export = (RED: NodeAPI): void => {
  registerAccountNode(RED, chatwoot);
  serveAccountPickers(RED, chatwoot);
};
