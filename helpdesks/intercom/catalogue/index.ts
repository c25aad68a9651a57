import type { EventDefinition } from '../../../core/helpdesk/event';
import type { IntercomPayloads } from '../payloads';
import { companyRows } from './company';
import { contentRows } from './content';
import { conversationRows } from './conversation';
import { messageRows } from './message';
import { peopleRows } from './people';
import type { IntercomRows } from './row';
import { ticketRows } from './ticket';
import { workspaceRows } from './workspace';

const rows: IntercomRows<keyof IntercomPayloads> = {
  ...messageRows,
  ...conversationRows,
  ...ticketRows,
  ...peopleRows,
  ...companyRows,
  ...contentRows,
  ...workspaceRows,
};

/**
 * All topics of developers.intercom.com/docs/references/preview/webhooks/webhook-models, the two for translated
 * replies of version 2.16, and one that only real deliveries have. The topics of versions before 2.5
 * (`user.created`…) are left out: they pass with "All Events", marked `known: false`. `ping`, to which every app is
 * subscribed, is the test delivery.
 */
export const intercomEvents: readonly EventDefinition<keyof IntercomPayloads>[] = Object.entries(rows).map(
  ([name, row]) => ({
    name: name as keyof IntercomPayloads,
    ...row,
  }),
);
