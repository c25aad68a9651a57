import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';
import type { HelpdeskTrigger } from './helpdesk-trigger';
import { notice } from './notice';
import { BY_HAND_VALUES } from './registration-values';

/** Who enters the webhook at the helpdesk, and what to do there; no choice where only a person can. */
export function registrationParameter(trigger: HelpdeskTrigger): INodeProperties[] {
  const { automatic } = trigger;
  const setup = [...trigger.setup, noPublicUrl(trigger)];
  if (automatic === undefined) return [notice('setupNotice', setup)];
  return [
    choice(trigger, 'manual', { show: { '@version': [{ _cnd: { gte: 1.2 } }] } }),
    choice(trigger, 'by-hand', { show: { '@version': [{ _cnd: { lt: 1.2 } }] } }),
    notice('automaticNotice', [...automatic.notice, noPublicUrl(trigger)], {
      show: { registration: ['automatic'] },
    }),
    notice('setupNotice', setup, { show: { registration: BY_HAND_VALUES } }),
  ];
}

/** A description cannot know the address of its n8n. */
function noPublicUrl({ provider, socketTrigger }: HelpdeskTrigger): string {
  const other = socketTrigger === undefined ? '' : `the ${socketTrigger}, which needs no URL, or `;
  return `No public URL? ${provider.label} cannot reach localhost or a private address: use ${other}a tunnel to this machine.`;
}

function choice(
  { provider }: HelpdeskTrigger,
  byHand: string,
  displayOptions: IDisplayOptions,
): INodeProperties {
  return {
    displayName: 'Registration',
    name: 'registration',
    type: 'options',
    noDataExpression: true,
    displayOptions,
    default: 'automatic',
    description: `How the URL of this trigger is registered in ${provider.label}`,
    options: [
      {
        name: 'Automatic',
        value: 'automatic',
        description: `Publishing creates the webhook in ${provider.label}, unpublishing deletes it`,
      },
      { name: 'Manual', value: byHand, description: 'You enter the URL and copy the secret yourself' },
    ],
  };
}
