import type { NodeAPI } from '@node-red/registry';
import { helpcrunch } from '../../core/providers/helpcrunch';
import { registerAccountNode } from '../host/account';

export = (RED: NodeAPI): void => registerAccountNode(RED, helpcrunch);
