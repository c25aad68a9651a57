import type { StreamService } from '../../../core/streams/service';
import type { OpenTransport } from '../../../core/sockets/transport';
import { shareKey, toScope } from './credential';
import { REALTIME_GAP } from './gap-item';
import { heardChatwoot, heardEvents } from './heard-events';
import { createLink } from './link';
import type { Plan } from './plan';
import { readableMessages } from './read-back';

/** Chatwoot's websocket, for one token and account. */
export function createService(plan: Plan, open: OpenTransport): StreamService {
  return {
    provider: heardChatwoot,
    key: shareKey(plan.credential),
    server: plan.credential.baseUrl,
    scope: toScope(plan.credential),
    source: 'realtime',
    gapEvent: REALTIME_GAP,
    pace: plan.pace,
    baseUrl: plan.credential.baseUrl,
    expandEvents: heardEvents,
    readable: readableMessages,
    createLink: (context) => createLink(plan, open, context),
  };
}
