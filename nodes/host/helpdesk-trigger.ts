import type { AuthenticationMode, Provider } from '../../core';

/** What one trigger node adds to its provider: words for n8n's editor. Behaviour comes from the provider alone. */
export interface HelpdeskTrigger {
  readonly provider: Provider;
  readonly credentialType: string;
  /** Where to click at the helpdesk, shown above the parameters (n8n renders the HTML). */
  readonly setup: string;
  /** The name of another trigger that hears the same messages in another way. */
  readonly sibling?: string;
  /** The credentials that the helpdesk leaks into its payloads, to complete "…: ". */
  readonly leaks?: string;
  /** The ways to be sure of the sender, in the helpdesk's own words. */
  readonly modes: { readonly [Mode in AuthenticationMode]?: ModeTexts };
}

export interface ModeTexts {
  readonly label: string;
  readonly description: string;
  /** Shown while the mode is chosen: what it cannot prove, or what else to do. */
  readonly notice?: string;
}
