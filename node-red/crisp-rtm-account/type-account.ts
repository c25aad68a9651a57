import type { NodeAPI } from '@node-red/registry';
import { servePickers } from './serve-token-pickers';
import { serveTokenTest } from './serve-token-test';
import { registerTokenNode } from './token-node';

export function registerCrispToken(RED: NodeAPI): void {
  registerTokenNode(RED);
  servePickers(RED);
  serveTokenTest(RED);
}
