import type { Provider } from '../core/helpdesk/provider';
import { providers, type ProviderId } from '../helpdesks';
import { PROVIDER_IDS } from '../tools/derive/listings';
import { n8nNames } from '../tools/derive/n8n-names';

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

/** A helpdesk's word for its socket, where a trigger listens to one. */
const STREAMS: { readonly [Id in ProviderId]?: string } = { crisp: 'RTM', chatwoot: 'Realtime' };

/** A row for each trigger of the package, in the order in which people see them. */
export const TRIGGERS: readonly Trigger[] = PROVIDER_IDS.flatMap((id) => {
  const word = STREAMS[id];
  return word === undefined ? [webhook(id)] : [webhook(id), stream(id, word)];
});

/** Those of the presets that a trigger's helpdesk has, as editors store them. */
export function toPresets({ provider }: Trigger, wanted: readonly string[]): readonly string[] {
  const { presets }: Provider = providers[provider];
  return wanted.filter((id) => Object.hasOwn(presets, id)).map((id) => `preset:${id}`);
}

function webhook(provider: ProviderId): Trigger {
  const { node } = n8nNames(provider);
  return {
    label: providers[provider].label,
    provider,
    n8n: node,
    nodeRed: `${provider}-webhook`,
    webhook: true,
  };
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
