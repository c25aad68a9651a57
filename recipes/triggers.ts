import type { Provider } from '../core/helpdesk/provider';
import { providers, type ProviderId } from '../helpdesks';

/** One of this package's triggers, as both hosts call it. */
export interface Trigger {
  readonly label: string;
  readonly provider: ProviderId;
  /** n8n's node, and with " Trigger" its name in a workflow. */
  readonly n8n: string;
  /** Folder of Node-RED's node; with a space for the dash, its type. */
  readonly nodeRed: string;
  /** It has a URL, to which the helpdesk sends. */
  readonly webhook: boolean;
}

/** A row for each trigger of the package, in the order in which people see them. */
export const TRIGGERS: readonly Trigger[] = [
  webhook('crisp', 'crispTrigger'),
  stream('crisp', 'RTM'),
  webhook('chatwoot', 'chatwootTrigger'),
  stream('chatwoot', 'Realtime'),
  webhook('helpcrunch', 'helpCrunchTrigger'),
  webhook('botble', 'botbleLiveChatTrigger'),
  webhook('intercom', 'intercomTrigger'),
];

/** Those of the presets that a trigger's helpdesk has, as editors store them. */
export function toPresets({ provider }: Trigger, wanted: readonly string[]): readonly string[] {
  const { presets }: Provider = providers[provider];
  return wanted.filter((id) => Object.hasOwn(presets, id)).map((id) => `preset:${id}`);
}

function webhook(provider: ProviderId, n8n: string): Trigger {
  return { label: providers[provider].label, provider, n8n, nodeRed: `${provider}-webhook`, webhook: true };
}

/** Both hosts call it after the helpdesk and its word for the socket. */
function stream(provider: ProviderId, word: string): Trigger {
  const capital = word.charAt(0) + word.slice(1).toLowerCase();
  return {
    label: `${providers[provider].label} ${word}`,
    provider,
    n8n: `${provider}${capital}Trigger`,
    nodeRed: `${provider}-${word.toLowerCase()}`,
    webhook: false,
  };
}
