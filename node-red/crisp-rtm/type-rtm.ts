import type { NodeAPI } from '@node-red/registry';
import { rtmEventChoices } from '../../helpdesks/crisp/rtm/rtm-choices';
import { CRISP_TIERS } from '../../helpdesks/crisp/rtm/tier';
import { serveStreamData } from '../host/stream/editor-data';
import { registerStreamNode } from '../host/stream/stream-node';
import { crispRtm } from './kind';

export function registerCrispRtm(RED: NodeAPI): void {
  registerStreamNode(RED, crispRtm);
  serveStreamData(
    RED,
    crispRtm,
    Object.fromEntries(CRISP_TIERS.map((tier) => [tier, rtmEventChoices(tier)])),
  );
}
