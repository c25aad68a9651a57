import type { NodeAPI } from '@node-red/registry';
import { botble } from '../../helpdesks/botble';
import { registerAccountNode } from '../host/account';

export = (RED: NodeAPI): void => registerAccountNode(RED, botble);
