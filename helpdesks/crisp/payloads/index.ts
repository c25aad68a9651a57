import type { CrispMessagePayloads } from './message';
import type { CrispPeoplePayloads } from './people';
import type { CrispSessionPayloads } from './session';
import type { CrispWorkspacePayloads } from './workspace';

/** Event name to `data`: the same over webhooks and over the RTM API. */
export interface CrispPayloads
  extends CrispSessionPayloads, CrispMessagePayloads, CrispPeoplePayloads, CrispWorkspacePayloads {}
