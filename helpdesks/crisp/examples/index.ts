import type { Examples } from '../../../core/helpdesk/examples';
import type { CrispPayloads } from '../payloads';
import { messageExamples } from './message';
import { peopleExamples } from './people';
import { sessionExamples } from './session';
import { workspaceExamples } from './workspace';

/** The `data` of each event: a hook wraps it in an envelope, RTM sends it alone. */
export const crispExamples: Examples<CrispPayloads> = {
  ...messageExamples,
  ...sessionExamples,
  ...peopleExamples,
  ...workspaceExamples,
};
