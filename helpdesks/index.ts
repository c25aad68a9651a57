import { botble } from './botble';
import { chatwoot } from './chatwoot';
import { crisp } from './crisp';
import { freescout } from './freescout';
import { helpcrunch } from './helpcrunch';
import { intercom } from './intercom';
import { libredesk } from './libredesk';
import { zammad } from './zammad';
import { zendesk } from './zendesk';
import type { ItemsOf } from '../core/helpdesk/item';
import type { ProviderDefinition } from '../core/helpdesk/provider';

/** Every helpdesk this package knows. A new one is a folder beside this file and a line here. */
export const providers = {
  crisp,
  chatwoot,
  helpcrunch,
  botble,
  intercom,
  libredesk,
  zammad,
  zendesk,
  freescout,
} as const;

type Providers = typeof providers;

export type ProviderId = keyof Providers;

/** Provider id to event name to payload: what gives an item's `data` its type. */
export type ProviderPayloads = {
  [Id in ProviderId]: Providers[Id] extends ProviderDefinition<string, infer Payloads> ? Payloads : never;
};

/** What a trigger emits, the same on every host for the same bytes. */
export type HelpdeskItem = { [Id in ProviderId]: ItemsOf<Id, ProviderPayloads[Id]> }[ProviderId];
