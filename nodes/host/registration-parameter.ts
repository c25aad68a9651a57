import type { INodeProperties } from 'n8n-workflow';
import type { HelpdeskTrigger } from './helpdesk-trigger';
import { notice } from './notice';

/** Who enters the webhook at the helpdesk, and what to do there; no choice where only a person can. */
export function registrationParameter({ provider, setup, automatic }: HelpdeskTrigger): INodeProperties[] {
  if (automatic === undefined) return [notice('setupNotice', setup)];
  return [
    {
      displayName: 'Registration',
      name: 'registration',
      type: 'options',
      noDataExpression: true,
      default: 'automatic',
      description: `How the URL of this trigger is registered in ${provider.label}`,
      options: [
        {
          name: 'Automatic',
          value: 'automatic',
          description: `Publishing creates the webhook in ${provider.label}, unpublishing deletes it`,
        },
        { name: 'Manual', value: 'by-hand', description: 'You enter the URL and copy the secret yourself' },
      ],
    },
    notice('automaticNotice', automatic.notice, { show: { registration: ['automatic'] } }),
    notice('setupNotice', setup, { show: { registration: ['by-hand'] } }),
  ];
}
