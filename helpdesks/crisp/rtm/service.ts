import { expandChoices } from '../../../core/streams/expand-choices';
import type { StreamService } from '../../../core/streams/service';
import type { OpenTransport } from '../../../core/sockets/transport';
import { crispPresets } from '../presets';
import { crispWithoutStream } from '../without-stream';
import { shareKey, toScope } from './share-key';
import { RTM_GAP } from './gap-item';
import { createLink } from './link';
import type { Plan } from './plan';
import type { Quota } from './quota';
import { readableMessages } from './read-back';
import { eventsOfTier } from './tier';

/** Crisp's socket, for one token and scope. */
export function createService(plan: Plan, open: OpenTransport, quota: Quota): StreamService {
  return {
    provider: crispWithoutStream,
    key: shareKey(plan),
    server: plan.apiUrl,
    scope: toScope(plan),
    source: 'rtm',
    gapEvent: RTM_GAP,
    pace: plan.pace,
    expandEvents: (choices) => expandChoices(choices, crispPresets, eventsOfTier(plan.credential.tier)),
    readable: readableMessages,
    createLink: (context) => createLink(plan, open, quota, context),
  };
}
