import type { INodeProperties } from 'n8n-workflow';
import type { HelpdeskTrigger } from './helpdesk-trigger';
import { notice } from './notice';

/** How to be sure of the sender, and one notice for each mode that has something to say. */
export function authenticationParameter({ provider, modes }: HelpdeskTrigger): INodeProperties[] {
  const offered = provider.modes.map((mode) => ({
    mode,
    texts: modes[mode] ?? { label: mode, description: '' },
  }));
  const choice: INodeProperties = {
    displayName: 'Authentication',
    name: 'authentication',
    // A node with one way has nothing to choose, but the other parameters and the credential refer to it.
    type: offered.length > 1 ? 'options' : 'hidden',
    noDataExpression: true,
    default: provider.modes[0] ?? 'signature',
    description: `How to verify that a delivery comes from ${provider.label}, e.g. ${offered[0]?.texts.label}`,
    options: offered.map(({ mode, texts }) => ({
      name: texts.label,
      value: mode,
      description: texts.description,
    })),
  };
  const notices = offered.flatMap(({ mode, texts }): INodeProperties[] =>
    texts.notice === undefined
      ? []
      : [notice(`${mode.replace('-', '')}Notice`, texts.notice, { show: { authentication: [mode] } })],
  );
  return [choice, ...notices];
}
