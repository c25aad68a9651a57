import { PRESETS, type PresetId } from '../../../core/helpdesk/presets';
import type { ItemSource } from '../../../core/helpdesk/item';
import { findSample } from '../../../core/item/find-sample';
import { PRESET_PREFIX } from '../../../core/select/selection';
import { sampleTable } from '../../../samples/sample-table';
import { toShortJson } from '../short-json';
import { providers, type ProviderId } from '../../../library';
import type { Trigger } from './triggers';

/** What a socket's items say of where they came from. */
const SOCKETS: { readonly [Id in ProviderId]?: ItemSource } = { crisp: 'rtm', chatwoot: 'realtime' };

/** A sample item for each preset that a trigger offers, folded; the same that its test button sends. */
export function renderSamples({ provider, webhook }: Trigger): string {
  const table = sampleTable(provider);
  const source = webhook ? 'webhook' : (SOCKETS[provider] ?? 'webhook');
  const presets = Object.keys(webhook ? table.webhook : table.socket);
  const samples = (Object.keys(PRESETS) as PresetId[]).flatMap((id) => {
    const choice = `${PRESET_PREFIX}${id}`;
    const item = presets.includes(choice) && findSample(providers[provider], table, [choice], source);
    return item ? [fold(PRESETS[id].label, toShortJson(item))] : [];
  });
  return samples.join('\n\n');
}

function fold(title: string, json: string): string {
  return `<details><summary>${title}</summary>\n\n\`\`\`json\n${json}\n\`\`\`\n\n</details>`;
}
