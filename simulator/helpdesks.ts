import { botbleEvents } from '../helpdesks/botble/catalogue';
import { botbleExamples } from '../helpdesks/botble/examples';
import { chatwootEvents } from '../helpdesks/chatwoot/catalogue';
import { chatwootExamples } from '../helpdesks/chatwoot/examples';
import { crispEvents } from '../helpdesks/crisp/catalogue';
import { crispExamples } from '../helpdesks/crisp/examples';
import { helpcrunchEvents } from '../helpdesks/helpcrunch/catalogue';
import { helpcrunchExamples } from '../helpdesks/helpcrunch/examples';
import { helpScoutEvents } from '../helpdesks/helpscout/catalogue';
import { helpScoutExamples } from '../helpdesks/helpscout/examples';
import { intercomEvents } from '../helpdesks/intercom/catalogue';
import { intercomExamples } from '../helpdesks/intercom/examples';
import { libredeskEvents } from '../helpdesks/libredesk/catalogue';
import { libredeskExamples } from '../helpdesks/libredesk/examples';
import { zendeskEvents } from '../helpdesks/zendesk/catalogue';
import { zendeskExamples } from '../helpdesks/zendesk/examples';
import type { EventDefinition } from '../core/helpdesk/event';
import type { ProviderId } from '../helpdesks';
import { botbleSender } from './senders/botble';
import { chatwootSender } from './senders/chatwoot';
import { crispSender } from './senders/crisp';
import { helpcrunchSender } from './senders/helpcrunch';
import { helpScoutSender } from './senders/helpscout';
import { intercomSender } from './senders/intercom';
import { libredeskSender } from './senders/libredesk';
import { zendeskSender } from './senders/zendesk';
import type { Sender } from './senders/sender';

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
  zendesk: { sender: zendeskSender, events: zendeskEvents, examples: zendeskExamples },
  helpscout: { sender: helpScoutSender, events: helpScoutEvents, examples: helpScoutExamples },
};
