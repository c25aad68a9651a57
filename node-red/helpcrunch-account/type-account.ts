import type { NodeAPI } from '@node-red/registry';
import { helpcrunch } from '../../helpdesks/helpcrunch';
import { registerAccountNode } from '../host/account';

export = (RED: NodeAPI): void => registerAccountNode(RED, helpcrunch);
