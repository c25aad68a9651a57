import type { NodeAPI } from '@node-red/registry';
import { chatwoot } from '../../helpdesks/chatwoot';
import { registerWebhookNode } from '../host/webhook-node';

export = (RED: NodeAPI): void => registerWebhookNode(RED, chatwoot);
