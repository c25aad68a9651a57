import type { NodeAPI } from '@node-red/registry';
import { intercom } from '../../helpdesks/intercom';
import { registerWebhookNode } from '../host/webhook-node';

export = (RED: NodeAPI): void => registerWebhookNode(RED, intercom);
