import { botbleEvents } from '../helpdesks/botble/catalogue';
import { botbleExamples } from '../helpdesks/botble/examples';
import { chatwootEvents } from '../helpdesks/chatwoot/catalogue';
import { chatwootExamples } from '../helpdesks/chatwoot/examples';
import { crispEvents } from '../helpdesks/crisp/catalogue';
import { crispExamples } from '../helpdesks/crisp/examples';
import { freescoutEvents } from '../helpdesks/freescout/catalogue';
import { freescoutExamples } from '../helpdesks/freescout/examples';
import { frontEvents } from '../helpdesks/front/catalogue';
import { frontExamples } from '../helpdesks/front/examples';
import { helpcrunchEvents } from '../helpdesks/helpcrunch/catalogue';
import { helpcrunchExamples } from '../helpdesks/helpcrunch/examples';
import { helpScoutEvents } from '../helpdesks/helpscout/catalogue';
import { helpScoutExamples } from '../helpdesks/helpscout/examples';
import { intercomEvents } from '../helpdesks/intercom/catalogue';
import { intercomExamples } from '../helpdesks/intercom/examples';
import { libredeskEvents } from '../helpdesks/libredesk/catalogue';
import { libredeskExamples } from '../helpdesks/libredesk/examples';
import { zammadEvents } from '../helpdesks/zammad/catalogue';
import { zammadExamples } from '../helpdesks/zammad/examples';
import { zendeskEvents } from '../helpdesks/zendesk/catalogue';
import { zendeskExamples } from '../helpdesks/zendesk/examples';
import { tawkEvents } from '../helpdesks/tawk/catalogue';
import { tawkExamples } from '../helpdesks/tawk/examples';
import type { EventDefinition } from '../core/helpdesk/event';
import type { ProviderId } from '../helpdesks';
import { botbleSender } from './senders/botble';
import { chatwootSender } from './senders/chatwoot';
import { crispSender } from './senders/crisp';
import { freescoutSender } from './senders/freescout';
import { frontSender } from './senders/front';
import { helpcrunchSender } from './senders/helpcrunch';
import { helpScoutSender } from './senders/helpscout';
import { intercomSender } from './senders/intercom';
import { libredeskSender } from './senders/libredesk';
import { zendeskSender } from './senders/zendesk';
import type { Sender } from './senders/sender';
import { zammadSender } from './senders/zammad';
import { tawkSender } from './senders/tawk';

export type ExampleTable = {
  readonly [event: string]: readonly { readonly variant: string; readonly payload: object }[];
};

/** A helpdesk as it is simulated: what it sends, and how. */
interface SimulatedHelpdesk {
  readonly sender: Sender;
  readonly events: readonly EventDefinition[];
  readonly examples: ExampleTable;
}

export const simulated: { readonly [Id in ProviderId]: SimulatedHelpdesk } = {
  crisp: { sender: crispSender, events: crispEvents, examples: crispExamples },
  chatwoot: { sender: chatwootSender, events: chatwootEvents, examples: chatwootExamples },
  helpcrunch: { sender: helpcrunchSender, events: helpcrunchEvents, examples: helpcrunchExamples },
  botble: { sender: botbleSender, events: botbleEvents, examples: botbleExamples },
  intercom: { sender: intercomSender, events: intercomEvents, examples: intercomExamples },
  libredesk: { sender: libredeskSender, events: libredeskEvents, examples: libredeskExamples },
  zammad: { sender: zammadSender, events: zammadEvents, examples: zammadExamples },
  zendesk: { sender: zendeskSender, events: zendeskEvents, examples: zendeskExamples },
  tawk: { sender: tawkSender, events: tawkEvents, examples: tawkExamples },
  front: { sender: frontSender, events: frontEvents, examples: frontExamples },
  helpscout: { sender: helpScoutSender, events: helpScoutEvents, examples: helpScoutExamples },
  freescout: { sender: freescoutSender, events: freescoutEvents, examples: freescoutExamples },
};
