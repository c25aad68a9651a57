import type { Problem } from './problem';
import type { Step } from './state';
import type { OpenTransport, Transport } from './transport';

/** What a frame says about who we are to the other side. */
export type AuthenticationAnswer = 'authenticated' | Problem;

/** What a connection has to know of the service it connects to. */
export interface Protocol {
  /** The service's name, for sentences. */
  readonly label: string;
  /** What to look at when a step fails or takes too long, where this service has something of its own to say. */
  readonly hints?: { readonly [S in Step]?: string };
  /** Asked before every attempt, because services move; never rejects. */
  readonly findEndpoint: (signal: AbortSignal) => Promise<URL | Problem>;
  readonly open: OpenTransport;
  /** Says who we are and what we want to hear. */
  readonly authenticate: (transport: Transport) => void;
  /** Undefined for frames that are about something else. */
  readonly judge: (name: string, payload: unknown) => AuthenticationAnswer | undefined;
}
