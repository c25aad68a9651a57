import type { NodeAPI } from '@node-red/registry';
import { botble } from '../../helpdesks/botble';
import { registerWebhookNode } from '../host/webhook-node';

export = (RED: NodeAPI): void => registerWebhookNode(RED, botble);
