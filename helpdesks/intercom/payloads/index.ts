import type { IntercomCompanyPayloads } from './company';
import type { IntercomContentPayloads } from './content';
import type { IntercomConversationPayloads, IntercomMessagePayloads } from './conversation';
import type { IntercomPeoplePayloads } from './people';
import type { IntercomTicketPayloads } from './ticket';
import type { IntercomWorkspacePayloads } from './workspace';

/**
 * Topic to `data.item`, for API versions from 2.5 on; older versions have other topics and another conversation.
 * Sources: developers.intercom.com/docs/references/webhooks/webhook-models (topics, and some of the objects),
 * github:intercom/Intercom-OpenAPI (the REST models), and the deliveries that zulip/zulip keeps for its tests
 * (zerver/webhooks/intercom/fixtures, of January to May 2026). Fields that only the models have are optional.
 */
export interface IntercomPayloads
  extends
    IntercomMessagePayloads,
    IntercomConversationPayloads,
    IntercomTicketPayloads,
    IntercomPeoplePayloads,
    IntercomCompanyPayloads,
    IntercomContentPayloads,
    IntercomWorkspacePayloads {}
