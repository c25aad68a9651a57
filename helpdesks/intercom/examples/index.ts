import type { Examples } from '../../../core/helpdesk/examples';
import type { IntercomPayloads } from '../payloads';
import { companyExamples } from './company';
import { contentExamples } from './content';
import { conversationExamples } from './conversation';
import { messageExamples } from './messages';
import { peopleExamples } from './people';
import { ticketExamples } from './ticket';
import { workspaceExamples } from './workspace';

/** Made-up people in the forms of real deliveries (see payloads); what nobody published has its model's fields. */
export const intercomExamples: Examples<IntercomPayloads> = {
  ...messageExamples,
  ...conversationExamples,
  ...ticketExamples,
  ...peopleExamples,
  ...companyExamples,
  ...contentExamples,
  ...workspaceExamples,
};
