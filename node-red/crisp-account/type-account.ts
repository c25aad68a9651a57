import type { NodeAPI } from '@node-red/registry';
import { crisp } from '../../helpdesks/crisp';
import { registerAccountNode } from '../host/account';

export = (RED: NodeAPI): void => registerAccountNode(RED, crisp);
