import type { INodeProperties } from 'n8n-workflow';

/** For changing a secret without losing a delivery: the old one stays valid until it is taken out here. */
export function previousSecrets(displayName: string, name: string): INodeProperties {
  return {
    displayName,
    name,
    type: 'string',
    typeOptions: { password: true },
    default: '',
    description:
      'Keeps old secrets valid while you change the secret in the helpdesk. Separate several with spaces, e.g. OLD-ONE OLDER-ONE. Clear this field afterwards.',
  };
}
