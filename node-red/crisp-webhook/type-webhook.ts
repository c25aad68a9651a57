import type { NodeAPI } from '@node-red/registry';
import { crisp } from '../../helpdesks/crisp';
import { registerWebhookNode } from '../host/webhook-node';

export = (RED: NodeAPI): void => registerWebhookNode(RED, crisp);
