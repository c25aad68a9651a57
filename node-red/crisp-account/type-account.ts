import type { NodeAPI } from '@node-red/registry';
import { crisp } from '../../core/providers/crisp';
import { registerAccountNode } from '../host/account';

export = (RED: NodeAPI): void => registerAccountNode(RED, crisp);
