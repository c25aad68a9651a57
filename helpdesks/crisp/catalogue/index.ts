import type { EventDefinition } from '../../../core/helpdesk/event';
import type { CrispPayloads } from '../payloads';
import { messageRows } from './message';
import { peopleRows } from './people';
import type { CrispRows } from './row';
import { sessionRows } from './session';
import { workspaceRows } from './workspace';

const rows: CrispRows<keyof CrispPayloads> = {
  ...messageRows,
  ...sessionRows,
  ...peopleRows,
  ...workspaceRows,
};

/**
 * Crisp's 82 events. `rtm` is the RTM API's reference; `plugin-hook` is `listed` where the web-hook event
 * enumeration has it and `observed` where public code handles real ones. Crisp's matrix for Website Hooks
 * could not be read: their strength is what integrations say, and `unknown` is nobody says anything.
 */
export const crispEvents: readonly EventDefinition<keyof CrispPayloads>[] = Object.entries(rows).map(
  ([name, row]) => ({
    name: name as keyof CrispPayloads,
    ...row,
  }),
);
