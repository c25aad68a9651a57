import {
  ConfigurationError,
  createSettings,
  eventsToReceive,
  providers,
  receive,
  storedFilters,
  type Provider,
} from '../../../library';
import { createPlan as planChatwoot } from '../../../helpdesks/chatwoot/realtime/plan';
import { heardEvents } from '../../../helpdesks/chatwoot/realtime/heard-events';
import { resolveEvents } from '../../../helpdesks/chatwoot/registration/resolve-events';
import { createPlan as planCrisp } from '../../../helpdesks/crisp/rtm/plan';
import { crispPresets } from '../../../helpdesks/crisp/presets';
import { expandChoices } from '../../../core/streams/expand-choices';
import { object } from '../../../core/read/read';
import { listSecrets } from '../../../core/verify/secrets';
import { seal, unseal } from '../../../core/api/sealed';
import { createDelivery, listSamples } from '../../../simulator/senders';
import { asDelivery } from '../../../test/fixtures/as-delivery';
import { expand } from '../big';
import type { Target } from '../target';
import { checkOutcome } from './receive';

const SECRET = 'the secret of the fuzzer';
const NOW = Date.parse('2026-03-04T09:30:00Z');
const SEALED = seal(SECRET, 'a token', 'a purpose');

const SEEDS = [
  {
    filters: {
      onlyFromCustomers: true,
      kinds: ['message.received'],
      accounts: '12, 34 56',
      labels: 'VIP,returns',
    },
    events: ['*'],
    current: SECRET,
    previous: 'one two',
    sealed: SEALED,
    token: 'a token',
    baseUrl: 'https://chat.example.com/',
    accountId: '12',
    limit: 1000,
    replayWindow: 300,
  },
  {
    filters: { teams: 'none', changedAttributes: ['status'], moreChangedAttributes: 'plan' },
    events: ['preset:new-customer-message'],
  },
].map((settings) => JSON.stringify(settings));

/** Settings that somebody imports, or writes into the file of flows by hand. */
export const settingsTarget: Target = { name: 'settings', weight: 10, seeds: SEEDS, run };

const deliveries = Object.values(providers).map((provider: Provider) => {
  const event = listSamples().find((sample) => sample.provider === provider.id)?.event ?? '';
  const sent = createDelivery(provider.id as keyof typeof providers, event, { secret: SECRET, now: NOW });
  return { provider, delivery: asDelivery(sent, NOW) };
});

function run(input: string): void {
  const settings = object(parse(expand(input)));
  const events = (Array.isArray(settings.events) ? settings.events : []).filter(
    (each) => typeof each === 'string',
  );
  const filters = storedFilters(object(settings.filters));
  const secrets = listSecrets(settings.current, settings.previous);
  for (const { provider, delivery } of deliveries) {
    const made = configured(() =>
      createSettings({
        provider,
        authentication: { mode: 'signature', secrets, ...numberAs('replayWindow', settings.replayWindow) },
        events,
        filters,
        ...numberAs('maxBodyBytes', settings.limit),
        ...(typeof settings.baseUrl === 'string' && { baseUrl: settings.baseUrl }),
      }),
    );
    if (made !== undefined) checkOutcome(receive(delivery, made), provider);
    configured(() => eventsToReceive(provider, events, true));
  }
  expandChoices(events, crispPresets, ['message:send']);
  heardEvents(events);
  resolveEvents(events, [4, 14, 0]);
  configured(() =>
    planChatwoot({
      credential: {
        baseUrl: text(settings.baseUrl),
        accountId: text(settings.accountId),
        token: text(settings.token),
      },
    }),
  );
  configured(() =>
    planCrisp({
      credential: { tier: 'plugin', identifier: 'i', key: text(settings.token) },
      apiUrl: text(settings.baseUrl),
    }),
  );
  unseal(text(settings.sealed), text(settings.token), 'a purpose');
}

/** What cannot be meant is said with an error of this package's own, which hosts show. */
function configured<Value>(create: () => Value): Value | undefined {
  try {
    return create();
  } catch (error) {
    if (error instanceof ConfigurationError && error.message.endsWith('.')) return undefined;
    throw error;
  }
}

function numberAs<Name extends string>(name: Name, value: unknown): { readonly [Key in Name]?: number } {
  return (typeof value === 'number' ? { [name]: value } : {}) as { readonly [Key in Name]?: number };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return { baseUrl: json, sealed: json, events: [json], filters: { labels: json, accounts: json } };
  }
}
