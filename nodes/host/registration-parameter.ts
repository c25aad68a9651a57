import type { INodeProperties } from 'n8n-workflow';
import type { HelpdeskTrigger } from './helpdesk-trigger';

/** Who enters the webhook at the helpdesk, and what to do there; no choice where only a person can. */
export function registrationParameter({ provider, setup, automatic }: HelpdeskTrigger): INodeProperties[] {
  const byHand: INodeProperties = { displayName: setup, name: 'setupNotice', type: 'notice', default: '' };
  if (automatic === undefined) return [byHand];
  return [
    {
      displayName: 'Registration',
      name: 'registration',
      type: 'options',
      noDataExpression: true,
      default: 'automatic',
      description: `How ${provider.label} gets to know the URL of this trigger`,
      options: [
        {
          name: 'Automatic',
          value: 'automatic',
          description: `Publishing creates the webhook at ${provider.label}, unpublishing deletes it again`,
        },
        { name: 'By Hand', value: 'by-hand', description: 'You enter the URL and copy the secret' },
      ],
    },
    {
      displayName: automatic.notice,
      name: 'automaticNotice',
      type: 'notice',
      default: '',
      displayOptions: { show: { registration: ['automatic'] } },
    },
    { ...byHand, displayOptions: { show: { registration: ['by-hand'] } } },
  ];
}
