import type { AuthenticationMode, Provider } from '../../core/helpdesk/provider';
import type { ApiCredentialType } from './api-credential';

/** What one trigger node adds to its provider: words for n8n's editor. Behaviour comes from the provider alone. */
export interface HelpdeskTrigger {
  readonly provider: Provider;
  /** Holds what a person copied from the helpdesk. */
  readonly credentialType: string;
  /** Where to click at the helpdesk, one step a line, shown above the parameters and in the panel beside them. */
  readonly setup: readonly string[];
  /** What makes the helpdesk send something, to complete "click Execute step, then …". */
  readonly tryOut: string;
  /** For a provider with a registrar: the credential of its API, and what to know before publishing. */
  readonly automatic?: ApiCredentialType & { readonly notice: readonly string[] };
  /** The name of another trigger that hears the same messages in another way. */
  readonly sibling?: string;
  /** The name of the trigger that listens to a socket of this helpdesk, and so needs no URL. */
  readonly socketTrigger?: string;
  /** The credentials that the helpdesk leaks into its payloads, to complete "…: ". */
  readonly leaks?: string;
  /** The ways to be sure of the sender, in the helpdesk's own words. */
  readonly modes: { readonly [Mode in AuthenticationMode]?: ModeTexts };
}

export interface ModeTexts {
  readonly label: string;
  readonly description: string;
  /** Shown while the mode is chosen: where to click for it, what it cannot prove. */
  readonly notice?: readonly string[];
}
