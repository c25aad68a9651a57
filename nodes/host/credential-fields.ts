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
      'While you change the secret at the helpdesk: the old one, which stays valid too. Several are separated by blanks, e.g. OLD-ONE OLDER-ONE. Empty it afterwards.',
  };
}
