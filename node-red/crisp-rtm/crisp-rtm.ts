import type { NodeAPI } from '@node-red/registry';
import { serveStreamData } from './editor-data';
import { registerStreamNode } from './stream-node';

export = (RED: NodeAPI): void => {
  registerStreamNode(RED);
  serveStreamData(RED);
};
