import type { INodeProperties } from 'n8n-workflow';

/** @param sibling the other trigger that hears the same messages */
export function shareDuplicatesOption(sibling: string): INodeProperties {
  return {
    displayName: `Share Duplicates With the ${sibling} in This Workflow`,
    name: 'shareDuplicates',
    type: 'boolean',
    default: true,
    description: `Whether to drop messages that the ${sibling} has already emitted, so that each message starts the workflow once. Enable it in both triggers; they must run in the same n8n process.`,
  };
}
