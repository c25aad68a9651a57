import type { NodeAPI } from '@node-red/registry';
import { chatwoot } from '../../core/providers/chatwoot';
import { registerAccountNode } from '../host/account';

export = (RED: NodeAPI): void => registerAccountNode(RED, chatwoot);
