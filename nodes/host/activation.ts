import { NodeOperationError, type IHookFunctions } from 'n8n-workflow';
import { createSettings } from '../../core';
import { createAuthentication, NO_CREDENTIAL, readCredential, secretsFor } from './credential-values';
import type { HelpdeskTrigger } from './helpdesk-trigger';
import { readParameters } from './read-parameters';

/**
 * Webhooks are entered at the helpdesk by hand, so nothing is registered here. But a trigger that could only
 * refuse everything must not look active: publishing it fails, and says what to do.
 */
export async function checkBeforeActivation(
  context: IHookFunctions,
  trigger: HelpdeskTrigger,
): Promise<boolean> {
  const { mode, events, replayWindow } = readParameters(context);
  const hasCredential = context.getNode().credentials?.[trigger.credentialType] !== undefined;
  const values =
    mode === 'unsigned' || !hasCredential
      ? NO_CREDENTIAL
      : readCredential(await context.getCredentials(trigger.credentialType));
  if (mode !== 'unsigned' && secretsFor(mode, values).length === 0) {
    throw new NodeOperationError(
      context.getNode(),
      'This trigger has no secret, so it would refuse every delivery',
      {
        description: `Open the credential of this node and enter the secret from ${trigger.provider.label} that fits the chosen proof of sender.`,
      },
    );
  }
  if (events.length === 0) {
    throw new NodeOperationError(
      context.getNode(),
      'No event is chosen, so nothing would ever start this workflow',
      {
        description: 'Choose at least one entry under Events.',
      },
    );
  }
  const problem = configurationProblem(trigger, () =>
    createSettings({
      provider: trigger.provider,
      authentication: createAuthentication(mode, values, replayWindow),
      events,
    }),
  );
  if (problem !== undefined) throw new NodeOperationError(context.getNode(), problem);
  return true;
}

function configurationProblem(trigger: HelpdeskTrigger, build: () => unknown): string | undefined {
  try {
    build();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : `${trigger.provider.label} cannot be set up like this.`;
  }
}
