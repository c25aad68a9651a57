import type { Problem } from '../../../core/sockets/problem';
import type { Protocol } from '../../../core/sockets/protocol';
import type { OpenTransport, Transport } from '../../../core/sockets/transport';
import type { ChatwootCredential } from './credential';
import type { InboxNames } from './inbox-names';
import { toCableUrl, toChannel, HINTS, judge } from './subscribe';
import { isTicket, type Ticket } from './ticket';

/** Subscribes with a ticket that is new for every attempt. */
export class CableProtocol implements Protocol {
  readonly label = 'Chatwoot';
  readonly hints = HINTS;
  readonly judge = judge;
  /** Of the present session. */
  ticket: Ticket | undefined;

  constructor(
    private readonly credential: ChatwootCredential,
    private readonly askForTicket: (signal: AbortSignal) => Promise<Ticket | Problem>,
    private readonly inboxes: InboxNames,
    readonly open: OpenTransport,
  ) {}

  readonly findEndpoint = async (signal: AbortSignal): Promise<URL | Problem> => {
    const found = await this.askForTicket(signal);
    if (!isTicket(found)) return found;
    // The websocket would open all the same where the API is refused; but messages need it, to be whole.
    const refused = await this.inboxes.read(signal);
    if (refused !== undefined) return refused;
    this.ticket = found;
    return toCableUrl(this.credential.baseUrl);
  };

  readonly authenticate = (transport: Transport): void => {
    if (this.ticket !== undefined) {
      transport.send('subscribe', toChannel(this.credential.accountId, this.ticket));
    }
  };
}
