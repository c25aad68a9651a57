import type { NodeAPI } from '@node-red/registry';
import { intercom } from '../../helpdesks/intercom';
import { registerAccountNode } from '../host/account';

export = (RED: NodeAPI): void => registerAccountNode(RED, intercom);
