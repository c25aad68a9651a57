import { providers, type ProviderId } from '../../../library';
import { newestVersion } from '../../../recipes/n8n/newest-version';
import type { ChatwootServer } from '../../../simulator/chatwoot/chatwoot-server';
import type { CrispServer } from '../../../simulator/crisp/crisp-server';
import { registeringTrigger } from '../../hosts/n8n-chatwoot';
import { BY_HAND_VALUES } from '../../../nodes/host/registration-values';
import { helpdeskTrigger, storedManual } from '../../hosts/n8n-helpdesks';
import { realtimeTrigger } from '../../hosts/n8n-realtime';
import { rtmTrigger } from '../../hosts/n8n-rtm';
import type { TriggerSetup } from '../../hosts/n8n-workflow';

export const SECRET = 'a-secret-for-pictures';
const EVENTS = ['preset:new-customer-message'];

/** Every trigger as a person leaves it in the dialog, by the name of its pictures. */
export function createSetups(
  crisp: CrispServer,
  chatwoot: ChatwootServer,
): Readonly<Record<string, TriggerSetup>> {
  const ids = Object.keys(providers) as ProviderId[];
  const webhooks = ids.map((id): [string, TriggerSetup] => [
    id === 'chatwoot' ? 'chatwoot-by-hand' : id,
    helpdeskTrigger(id, { secret: SECRET, events: EVENTS }),
  ]);
  const setups: Record<string, TriggerSetup> = {
    ...Object.fromEntries(webhooks),
    'crisp-website-hook': helpdeskTrigger('crisp', { mode: 'url-key', urlSecret: SECRET, events: EVENTS }),
    'chatwoot-automatic': registeringTrigger(chatwoot, { events: EVENTS, options: {} }),
    'crisp-rtm': rtmTrigger(crisp, { events: EVENTS }),
    'chatwoot-realtime': realtimeTrigger(chatwoot, { events: EVENTS }),
  };
  return Object.fromEntries(Object.entries(setups).map(([name, setup]) => [name, asAddedToday(setup)]));
}

/** Of the newest version, which may store manual registration under another word than the first. */
function asAddedToday(setup: TriggerSetup): TriggerSetup {
  const typeVersion = newestVersion({ n8n: setup.node });
  const { registration, ...others } = setup.parameters;
  const isManual = registration === undefined || BY_HAND_VALUES.includes(String(registration));
  const parameters = { ...others, registration: isManual ? storedManual(typeVersion) : registration };
  return { ...setup, parameters, typeVersion, draft: true };
}
