import type { NodeAPI } from '@node-red/registry';
import { realtimeEventChoices } from '../../helpdesks/chatwoot/realtime/realtime-choices';
import { serveStreamData } from '../host/stream/editor-data';
import { registerStreamNode } from '../host/stream/stream-node';
import { chatwootRealtime } from './kind';

export function registerChatwootRealtime(RED: NodeAPI): void {
  registerStreamNode(RED, chatwootRealtime);
  serveStreamData(RED, chatwootRealtime, realtimeEventChoices());
}
