import type { NodeAPI } from '@node-red/registry';
import { helpcrunch } from '../../core/providers/helpcrunch';
import { registerWebhookNode } from '../host/webhook-node';

export = (RED: NodeAPI): void => registerWebhookNode(RED, helpcrunch);
